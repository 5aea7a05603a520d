select a.article_id, a.external_id, a.source, a.url, a.canonical_url, nullif(a.title, '') as title, a.byline, a.published_at,
       a.published_date, a.published_precision, a.published_basis, n.not_before, n.not_after, a.language, a.char_count,
       a.content_sha256, a.duplicate_of, to_char(a.retrieved_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as retrieved_at
from article a
left join annotation n using (article_id)
where a.article_id > :after and a.article_id <= :last
order by a.article_id
