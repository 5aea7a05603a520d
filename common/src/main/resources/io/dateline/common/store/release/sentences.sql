select article_id, field, sentence_no, char_start, char_end, text
from sentence
where article_id > :after and article_id <= :last
order by article_id, field desc, sentence_no
