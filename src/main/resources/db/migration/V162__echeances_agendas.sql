-- Calendars to subscribe to without signing in: whoever holds the secret address reads what its owner
-- may see. Only a digest of the secret is kept.
create table agenda (
  id              bigint generated always as identity primary key,
  compte_id       bigint      not null references compte,
  -- The organisation whose duties are shown; the owner's own ones when null.
  organisation_id bigint references organisation,
  empreinte       text        not null unique,
  cree_le         timestamptz not null,
  revoque_le      timestamptz,
  lu_le           timestamptz
);
create unique index agenda_en_service on agenda (compte_id, coalesce(organisation_id, 0))
  where revoque_le is null;
alter table agenda enable row level security;
alter table agenda force row level security;
create policy agenda_sien on agenda
  using (acteur_systeme() or compte_id = acteur_compte())
  with check (acteur_systeme() or compte_id = acteur_compte()
    and (organisation_id is null or organisation_id = any (acteur_organisations())));
grant select, insert on agenda to unisson_app;
grant update (revoque_le, lu_le) on agenda to unisson_app;
