-- Why: a source of files is expected to deliver as much as one on the web, so its files must be known as its own; and whoever writes a
-- sources file says where an outlet is at home, which nobody can learn from a handful of articles.

-- The source of the sources file that names the file; null for files given on the command line.
alter table input_file add column source text;

-- The country of a source, ISO 3166.
create table source_country (
    source  text primary key,
    country text not null check (country ~ '^[A-Z]{2}$')
);
