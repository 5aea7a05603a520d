select p.place_id, p.geonames_id, p.name, p.feature_class, p.feature_code, p.country_iso2, p.country_iso3, p.admin1_code,
       p.admin1_name, round(p.latitude::numeric, 5) as latitude, round(p.longitude::numeric, 5) as longitude, p.population,
       count(*) as mentions, count(distinct m.article_id) as articles
from place p
join place_mention m using (place_id)
group by p.place_id
order by p.place_id
