-- The contract between the stages. Ids are compared byte by byte (COLLATE "C"), so that order is the same on every server.
-- Mention tables carry no foreign keys: they are replaced article by article in one transaction with their annotation row, and a check
-- per row would cost a fifth of the write speed. Releases check every key again.

create sequence run_number;

-- One row: who holds the run lock. Each holder raises the epoch; a chunk that finds another epoch than its own rolls back.
create table run_lock (
    only_row    boolean primary key default true check (only_row),
    epoch       bigint not null,
    holder      text not null,
    acquired_at timestamptz not null
);
insert into run_lock values (true, 0, 'nobody', now());

-- An article as it stands now.
create table article (
    article_id          text collate "C" primary key,
    -- sha256 over all that the article says of itself; another revision of the same article has another one
    revision            text not null,
    external_id         text,
    source              text,
    url                 text,
    canonical_url       text,
    title               text not null,
    byline              text,
    body                text not null check (body <> ''),
    -- ISO 8601 as known, zone kept: timestamptz would forget the publisher's offset
    published_at        text,
    published_date      date,
    published_precision text check (published_precision in ('second', 'day', 'month', 'year')),
    published_basis     text,
    language            text,
    char_count          integer not null check (char_count > 0),
    -- sha256 of title and body
    content_sha256      text not null,
    duplicate_of        text collate "C",
    retrieved_at        timestamptz,
    -- the input file and record that it came from, for people who look for it
    locator             text not null,
    first_run           bigint not null,
    last_run            bigint not null,
    check ((published_date is null) = (published_at is null)),
    check ((published_date is null) = (published_precision is null)),
    check ((published_date is null) = (published_basis is null)),
    check (last_run >= first_run)
);
create index article_content on article (content_sha256);

-- What an article was before it changed.
create table article_revision (
    like article,
    superseded_run bigint not null,
    primary key (article_id, revision, superseded_run)
);

-- The files that a run reads, in the order in which it reads them; fixed when the run begins, so that a restart reads the same.
create table input_file (
    run      bigint not null,
    input_no bigint not null,
    path     text not null,
    -- the path as people know it: relative to the folder given, the same on every machine
    name     text not null,
    kind     text not null check (kind in ('jsonl', 'txt', 'html', 'warc')),
    primary key (run, input_no)
);

-- One row for every input record that a run read, so that counts close and a restart goes on behind the last record kept.
create table intake (
    run        bigint not null,
    -- the input's full path or address
    input      text not null,
    record_no  bigint not null,
    -- what rejections call the input
    source     text not null,
    outcome    text not null check (outcome in ('stored', 'unchanged', 'rejected')),
    article_id text collate "C",
    primary key (run, input, record_no)
);

create table rejection (
    stage    text not null check (stage in ('ingest', 'transform')),
    source   text not null,
    subject  text not null,
    reason   text not null,
    detail   text not null,
    -- where a person finds it: file and line; not exported, since it says how the input was cut into files
    locator  text not null,
    last_run bigint not null,
    primary key (stage, source, subject, reason)
);

-- The regions that an article with a source speaks of, found without knowing its outlet: what outlets are learned from.
create table outlet_evidence (
    article_id text collate "C" primary key references article on delete cascade,
    revision   text not null,
    version    text not null,
    regions    text[] not null
);

-- Where an outlet's readers live, learned from all of its articles before any of them is annotated.
create table outlet (
    source text primary key,
    region text not null
);

-- That an article's revision was annotated, by which rules and reference data.
create table annotation (
    article_id text collate "C" primary key references article on delete cascade,
    revision   text not null,
    version    text not null,
    not_before date,
    not_after  date
);

create table sentence (
    article_id  text collate "C" not null,
    field       text not null check (field in ('title', 'body')),
    sentence_no integer not null check (sentence_no >= 0),
    char_start  integer not null check (char_start >= 0),
    char_end    integer not null check (char_end > char_start),
    text        text not null,
    primary key (article_id, field, sentence_no)
);

create table date_mention (
    article_id  text collate "C" not null,
    field       text not null check (field in ('title', 'body')),
    char_start  integer not null check (char_start >= 0),
    char_end    integer not null check (char_end > char_start),
    sentence_no integer not null,
    text        text not null,
    timex_type  text not null check (timex_type in ('DATE', 'TIME', 'DURATION', 'SET')),
    timex_value text not null,
    timex_mod   text,
    start_date  date,
    end_date    date,
    grain       text,
    anchor      text not null check (anchor in ('publication', 'mention', 'absolute', 'none')),
    anchor_date date,
    rule        text not null,
    confidence  numeric(3, 2) not null check (confidence between 0 and 1),
    status      text not null check (status in ('resolved', 'ambiguous', 'unresolved')),
    primary key (article_id, field, char_start),
    check ((start_date is null) = (end_date is null)),
    check (end_date >= start_date)
);

create table place (
    place_id      text collate "C" primary key,
    geonames_id   bigint,
    name          text not null,
    feature_class text not null,
    feature_code  text not null,
    country_iso2  text,
    country_iso3  text,
    admin1_code   text,
    admin1_name   text,
    latitude      double precision not null check (latitude between -90 and 90),
    longitude     double precision not null check (longitude between -180 and 180),
    population    bigint not null check (population >= 0)
);

create table place_mention (
    article_id  text collate "C" not null,
    field       text not null check (field in ('title', 'body')),
    char_start  integer not null check (char_start >= 0),
    char_end    integer not null check (char_end > char_start),
    sentence_no integer not null,
    text        text not null,
    role        text not null check (role in ('literal', 'demonym', 'metonym')),
    modifier    text,
    place_id    text collate "C",
    rule        text not null,
    confidence  numeric(3, 2) not null check (confidence between 0 and 1),
    status      text not null check (status in ('resolved', 'ambiguous', 'unresolved')),
    primary key (article_id, field, char_start),
    check ((place_id is null) = (status = 'unresolved'))
);
create index place_mention_place on place_mention (place_id);

create table official_mention (
    article_id   text collate "C" not null,
    field        text not null check (field in ('title', 'body')),
    char_start   integer not null check (char_start >= 0),
    char_end     integer not null check (char_end > char_start),
    sentence_no  integer not null,
    text         text not null,
    mention_type text not null check (mention_type in ('named_role', 'name', 'role')),
    official_no  integer not null,
    rule         text not null,
    confidence   numeric(3, 2) not null check (confidence between 0 and 1),
    status       text not null check (status in ('resolved', 'ambiguous', 'unresolved')),
    primary key (article_id, field, char_start)
);

-- Officials of an article are numbered in the order of their first mention, their offices in the order found.
create table article_official (
    article_id   text collate "C" not null,
    official_no  integer not null,
    office_no    integer not null,
    person_id    text not null,
    person_name  text,
    wikidata_id  text,
    office       text not null,
    office_label text not null,
    organisation text,
    country      text not null,
    standing     text not null check (standing in ('current', 'former', 'acting', 'elect', 'nominee')),
    term_start   text,
    term_end     text,
    basis        text not null check (basis in ('text', 'register', 'both')),
    mentions     integer not null check (mentions > 0),
    rule         text not null,
    confidence   numeric(3, 2) not null check (confidence between 0 and 1),
    status       text not null check (status in ('resolved', 'ambiguous', 'unresolved')),
    primary key (article_id, official_no, office_no)
);
