select article_id || '-d-' || left(field, 1) || char_start as mention_id, article_id, field, sentence_no, char_start, char_end, text,
       timex_type, timex_value, timex_mod, start_date, end_date, grain, anchor, anchor_date, rule, confidence, status,
       timex_quant, timex_freq
from date_mention
where article_id > :after and article_id <= :last
order by article_id, field desc, char_start
