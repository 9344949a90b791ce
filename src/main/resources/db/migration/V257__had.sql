-- HAD in an establishment: days that count for the transmission of the convention (CSP D. 6124-204).
-- Days alone: nothing here tells who was cared for. A correction is one more row.
create table had_date (
  convention_id bigint      not null references convention,
  nature        text        not null
    check (nature in ('PREMIER_SEJOUR', 'TROISIEME_SEJOUR', 'TRANSMISE_ARS', 'TRANSMISE_CAISSE')),
  version       int         not null check (version > 0),
  -- null: what had been noted is taken back
  jour          date,
  motif         text        not null default '',
  compte_id     bigint      not null references compte,
  le            timestamptz not null,
  primary key (convention_id, nature, version),
  check (version = 1 or motif <> ''),
  check (version > 1 or jour is not null)
);
alter table had_date enable row level security;
alter table had_date force row level security;
create policy lire on had_date for select
  using (convention_id in (select conventions_montrees('TOUT')));
create policy ajouter on had_date for insert with check (compte_id = acteur_compte()
  and convention_id in (select a.convention_id from convention_acces a where a.niveau = 'ECRITURE'));
grant select, insert on had_date to unisson_app;
