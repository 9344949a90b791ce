-- Spring Session's own tables, as version 4.1 expects them, with row-level security added: only the
-- platform reads sessions.
create table spring_session (
  primary_id            char(36) not null primary key,
  session_id            char(36) not null,
  creation_time         bigint   not null,
  last_access_time      bigint   not null,
  max_inactive_interval int      not null,
  expiry_time           bigint   not null,
  principal_name        varchar(100)
);
create unique index spring_session_ix1 on spring_session (session_id);
create index spring_session_ix2 on spring_session (expiry_time);
create index spring_session_ix3 on spring_session (principal_name);

create table spring_session_attributes (
  session_primary_id char(36)     not null references spring_session on delete cascade,
  attribute_name     varchar(200) not null,
  attribute_bytes    bytea        not null,
  primary key (session_primary_id, attribute_name)
);

alter table spring_session enable row level security;
alter table spring_session force row level security;
alter table spring_session_attributes enable row level security;
alter table spring_session_attributes force row level security;
create policy spring_session_systeme on spring_session
  using (acteur_systeme()) with check (acteur_systeme());
create policy spring_session_attributes_systeme on spring_session_attributes
  using (acteur_systeme()) with check (acteur_systeme());
grant select, insert, update, delete on spring_session, spring_session_attributes to unisson_app;
