-- An outlet is learned from its articles with the smallest ids: found without reading all articles.
create index article_source on article (source, article_id);
