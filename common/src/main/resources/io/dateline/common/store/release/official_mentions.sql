select article_id || '-o-' || left(field, 1) || char_start as mention_id, article_id, field, sentence_no, char_start, char_end, text,
       mention_type, article_id || '-' || official_no as official_id, rule, confidence, status
from official_mention
where article_id > :after and article_id <= :last
order by article_id, field desc, char_start
