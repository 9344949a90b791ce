-- Who did what. Insert-only; each line carries the digest of the line before it for the same object.
create table journal (
  objet_type  text        not null,
  objet_id    bigint      not null,
  rang        int         not null,
  le          timestamptz not null,
  compte_id   bigint,
  acteur      text        not null,
  fait        text        not null,
  detail      text        not null,
  precedente  text        not null,
  empreinte   text        not null,
  primary key (objet_type, objet_id, rang)
);
create index journal_recent on journal (le desc);
alter table journal enable row level security;
alter table journal force row level security;

-- Whether the actor may read the history of an object. A module that owns a type of object replaces
-- this function in its own migration, adding its line.
create function journal_visible(type text, id bigint) returns boolean
  language sql stable
  return case type
    when 'organisation' then id = any (acteur_organisations())
    when 'compte' then id = acteur_compte()
    else false end;

create policy journal_lire on journal for select
  using (acteur_systeme() or compte_id = acteur_compte() or journal_visible(objet_type, objet_id));
create policy journal_ecrire on journal for insert
  with check (acteur_systeme() or compte_id is not distinct from acteur_compte());
create policy journal_chainer on journal for select to current_user using (true);
grant select, insert on journal to unisson_app;

-- The end of an object's chain. A writer needs it even where it may not read the lines themselves.
create function journal_fin(type text, id bigint) returns table (rang int, empreinte text)
  language sql stable security definer set search_path = public
  begin atomic
    select j.rang, j.empreinte from journal j
     where j.objet_type = type and j.objet_id = id
     order by j.rang desc limit 1;
  end;
revoke execute on function journal_fin from public;
grant execute on function journal_fin to unisson_app;
