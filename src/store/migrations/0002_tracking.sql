-- What the user writes: tags and applications. No refresh writes these tables.
--
-- The journal is the truth. It only grows (taking something back is an entry of its own), so
-- the histories of two machines are put together by taking the union of their entries. The
-- tables `tags` and `tracked` are read from it after every change and kept, so that a search
-- can use them. An entry belongs to the opening of its posting, whatever rows that opening
-- has today: read them through the two views.

create table journal (
    id      text primary key,                        -- a hash of the entry: the same on every machine
    posting integer not null references postings,    -- no cascade: what has a history is never deleted
    clock   integer not null,                        -- orders commands: microseconds since 1970, always growing
    part    integer not null,                        -- orders the entries of one command
    at      integer not null,                        -- when it was written, in seconds
    change  text not null                            -- JSON: kind and what belongs to it
);
create index journal_by_posting on journal (posting);
create index journal_by_clock on journal (clock, part);

-- The posting's words as they stood at an entry that says "applied".
create table kept (
    entry text primary key references journal,
    title text not null,
    text  blob not null                              -- zstd
);

create table tags (
    posting integer not null references postings,
    tag     text not null,
    primary key (posting, tag)
) without rowid;
create index tags_by_name on tags (tag);

create table tracked (
    posting integer primary key references postings,
    status  text not null,
    since   text not null,                           -- the day of the move to it, such as 2026-11-03
    clock   integer not null                         -- of that move: among the rows of an opening the last counts
);

create view opening_tags as
    select distinct p.opening, t.tag from tags t join postings p on p.id = t.posting;

-- `max` picks the row: SQLite takes the other columns from where the maximum is.
create view opening_status as
    select p.opening, t.status, t.since, max(t.clock) as clock
    from tracked t join postings p on p.id = t.posting group by p.opening;
