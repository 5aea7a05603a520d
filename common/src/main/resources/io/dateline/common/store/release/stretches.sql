-- The last article of each stretch of two million characters; a thousand more an article stand for its rows.
select max(article_id)
from (select article_id, sum(char_count + 1000) over (order by article_id rows unbounded preceding) / 2000000 as stretch from article) a
group by stretch
order by stretch
