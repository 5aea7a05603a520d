select article_id, body from article order by article_id
