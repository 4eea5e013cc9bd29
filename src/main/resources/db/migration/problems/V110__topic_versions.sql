-- What people search a topic by, its code in somebody else's list, questions that are not asked now, and where a merged
-- topic leads. Problems keep the topic they were reported under; a merge moves none of them.
alter table problems.topic add column other_names text not null default '';
alter table problems.topic add column outside_code text;
alter table problems.topic add column questions_off text not null default '[]';
alter table problems.topic add column merged_into text;

-- Changes of the taxonomy that are not published yet, one row per topic.
create table problems.topic_draft (
    topic       text        not null,
    content     text        not null,
    edited_by   uuid,
    edited_at   timestamptz not null,
    approved_by uuid,
    returned    boolean     not null default false,
    primary key (topic)
);
comment on table problems.topic_draft is 'reference: changes of topics that are not published yet';

-- Every version of the taxonomy that was published, whole, with what it changed. Never altered, never removed.
create table problems.taxonomy_version (
    version      int         not null,
    published_at timestamptz not null,
    published_by uuid,
    reason       text        not null,
    content      text        not null,
    changes      text        not null,
    primary key (version)
);
comment on table problems.taxonomy_version is 'reference: published versions of the taxonomy';

grant select, insert, update, delete on problems.topic_draft to mahalla_app;
grant select, insert on problems.taxonomy_version to mahalla_app;
