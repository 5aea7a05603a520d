select article_id || '-' || official_no as official_id, article_id, person_id, person_name, wikidata_id, office, office_label,
       organisation, country as country_iso2, standing, term_start, term_end, basis, mentions, confidence, status,
       office_no
from article_official
where article_id > :after and article_id <= :last
order by article_id, official_no, office_no
