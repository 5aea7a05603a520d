select a.article_id, a.body, n.version
from article a
left join annotation n using (article_id)
order by a.article_id
