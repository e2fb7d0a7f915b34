-- Saved searches, and when refreshes began: what "new" means.

create table searches (
    name    text primary key,
    query   text not null,                           -- as typed: "today" stays today
    made    integer not null,
    ran     integer,                                 -- when its mark was last moved
    mark    integer not null default 0               -- postings up to this id have been shown
) without rowid;

-- One row a refresh that stored something; `is:new` is first seen since the last.
create table refreshes (
    id    integer primary key,
    begun integer not null
);
