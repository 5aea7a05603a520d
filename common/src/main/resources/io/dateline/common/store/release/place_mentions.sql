select m.article_id || '-p-' || left(m.field, 1) || m.char_start as mention_id, m.article_id, m.field, m.sentence_no, m.char_start,
       m.char_end, m.text, m.role, m.modifier, m.place_id, p.geonames_id, p.name, p.feature_class, p.feature_code, p.country_iso2,
       p.admin1_code, p.admin1_name, p.latitude, p.longitude, m.rule, m.confidence, m.status
from place_mention m
left join place p using (place_id)
where m.article_id > :after and m.article_id <= :last
order by m.article_id, m.field desc, m.char_start
