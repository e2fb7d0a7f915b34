-- The first schema: boards, their answers, and the postings read from them.
--
-- Times are whole seconds since 1970 UTC. Lists are JSON, and so are objects: an array of their
-- fields, without the names (src/store/columns.rs shows them). A posting's text is not stored:
-- it is read from its draft, which is kept compressed so that history can be renormalised.

create table boards (
    id          integer primary key,
    feed        text not null,
    token       text not null default '',     -- '' for a feed that is one list
    name        text,
    asked       integer,                      -- when it was last asked
    succeeded   integer,                      -- when it last answered completely
    failures    integer not null default 0,   -- failed refreshes in a row
    gone        integer not null default 0,   -- 404s and 410s in a row
    error       text,                         -- why the last refresh failed
    held        integer,                      -- postings in an answer that shrank too much to believe at once
    moved       text,                         -- where its host says that it is now, for good
    dictionary  integer references dictionaries, -- for its next drafts
    unique (feed, token)
);

-- What a conditional request needs, one row a URL.
create table responses (
    board         integer not null references boards on delete cascade,
    url           text not null,
    etag          text,
    last_modified text,
    body_hash     integer,
    primary key (board, url)
) without rowid;

create table postings (
    id           integer primary key autoincrement,  -- what tables show; never used twice
    board        integer not null references boards,
    external     text not null,                      -- the feed's id
    doc          integer not null unique,            -- newest day first; the rowid in terms
    opening      integer not null,                   -- the posting that leads its opening
    hash         integer not null,                   -- of the draft: changes when it does
    link         integer,                            -- hash of the page, or of the id in a job site's URL
    kin          integer not null,                   -- hash of the folded company and title
    requisition  integer,                            -- hash of the opening's id on its board
    signature    integer not null default 0,         -- SimHash of the text; near texts differ in few bits
    title        text not null,
    company      text not null,
    url          text,
    apply_url    text,
    places       text not null default '[]',
    workplace    text,
    eligible     text,
    role         text not null,
    level        text,
    employment   text,
    salary       text,
    technologies text not null default '[]',
    posted       integer,
    first_seen   integer not null,
    last_seen    integer,                            -- null while open on a board that lists everything: the board's last success
    closed       integer,
    unique (board, external)
);

-- The rows of an opening that has more than one; most have one, so the index stays small.
create index postings_by_opening on postings (opening) where opening <> id;

-- Where a new row may find its opening: the same page, the same company and title, or the
-- same requisition.
create index postings_by_link on postings (link) where link is not null;
create index postings_by_kin on postings (kin);
create index postings_by_requisition on postings (requisition) where requisition is not null;

create table drafts (
    posting    integer primary key references postings on delete cascade,
    dictionary integer references dictionaries,
    draft      blob not null                         -- zstd of what Draft::written gives
);

-- What drafts of a board have in common; many drafts share one.
create table dictionaries (
    id    integer primary key,
    bytes blob not null                              -- zstd of the board's first drafts
);

-- What happened to a posting after it was first seen; kept for ever.
create table events (
    id      integer primary key,
    posting integer not null references postings on delete cascade,
    at      integer not null,
    kind    text not null,                           -- changed, closed, reopened, reposted
    detail  text                                     -- JSON: for changed, the fields
);
create index events_by_posting on events (posting, at);

-- How far a long work has come, so that it can go on after an interruption.
create table progress (
    work    text primary key,
    reached integer not null                         -- the last posting it is done with
) without rowid;

-- The search index. A posting's words and facets are its terms ("rust", "country:de"), so that
-- a whole filter is one intersection of lists. It is made from the postings and their drafts
-- and can always be made anew.
--
-- A segment is a run that one transaction wrote, or a merge of several.
create table segments (
    id    integer primary key,
    rows  integer not null,                          -- postings in it
    first integer not null,                          -- its blocks
    last  integer not null
);

-- Sorted terms, each with the places in the segment of the postings that have it, packed;
-- first of all the postings.doc of every place.
create table blocks (
    id    integer primary key,
    bytes blob not null
);

-- With which term of its segment a block begins; place tells apart the blocks of a long list.
create table directory (
    segment integer not null,
    term    blob not null,
    place   integer not null,
    block   integer not null,
    primary key (segment, term, place)
) without rowid;

-- Values of postings.doc that are in the segments and stand for nothing any more.
create table dead (
    doc integer primary key
);
