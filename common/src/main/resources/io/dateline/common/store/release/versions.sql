select version, count(*) as articles from annotation group by version order by version collate "C"
