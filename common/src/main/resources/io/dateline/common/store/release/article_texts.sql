select a.article_id, a.body, n.version
from article a
left join annotation n using (article_id)
where a.article_id > :after and a.article_id <= :last
order by a.article_id
