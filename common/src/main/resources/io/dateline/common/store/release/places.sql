-- Every place known, whether an article of the release mentions it or not; counts are made while the mentions stream past, since a
-- release may hold a part of the articles only.
select place_id, geonames_id, name, feature_class, feature_code, country_iso2, country_iso3, admin1_code, admin1_name,
       latitude, longitude, population
from place
order by place_id
