-- Why: articles are pulled from feeds, sitemaps and pages, and a run must know what it has asked for before: so that it asks only for
-- what has changed, and so that a source that goes quiet or changes its layout is noticed against its own history.

-- What a server said of an address when it was last fetched.
create table fetched_address (
    url           text collate "C" primary key,
    source        text not null,
    etag          text,
    last_modified text,
    fetched_at    timestamptz not null,
    -- feeds and sitemaps are kept, for when the server says that nothing has changed; pages are in the captures
    body          bytea
);

-- How a source did in a run.
create table source_run (
    run          bigint not null,
    source       text not null,
    kind         text not null,
    -- addresses that the source listed
    listed       integer not null check (listed >= 0),
    fetched      integer not null check (fetched >= 0),
    not_modified integer not null check (not_modified >= 0),
    failed       integer not null check (failed >= 0),
    -- what the pages came to; filled in when the intake closes
    stored       integer not null default 0,
    unchanged    integer not null default 0,
    rejected     integer not null default 0,
    undated      integer not null default 0,
    median_chars integer,
    -- articles a run that the sources file expects
    expected_min integer not null default 0,
    expected_max integer,
    -- why a person should look at it; null where all is well
    finding      text,
    primary key (run, source)
);

-- Web archives hold years; a run may want only some days of them.
alter table input_file add column captured_from date;
alter table input_file add column captured_to date;

-- What an article's words look like to the search for near-duplicates: made once for each revision.
create table article_sketch (
    article_id text collate "C" primary key references article on delete cascade,
    revision   text not null,
    -- minima of 64 hash functions over the word shingles, joined four by four to sixteen bands
    minima     integer[] not null,
    bands      bigint[] not null
);
create index article_sketch_bands on article_sketch using gin (bands);
