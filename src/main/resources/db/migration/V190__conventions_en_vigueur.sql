-- The life of a convention in force: its ends, and the acts that move its term.
-- The graph is closed to every writer, its owner too: opened for these rows, then closed again.
alter table convention_etat_suivant no force row level security;
insert into convention_etat_suivant values
  ('EN_VIGUEUR', 'SUSPENDUE'),
  ('SUSPENDUE', 'EN_VIGUEUR'),
  ('EN_VIGUEUR', 'EXPIREE'),
  ('SUSPENDUE', 'EXPIREE'),
  ('EN_VIGUEUR', 'RESILIEE'),
  ('SUSPENDUE', 'RESILIEE'),
  ('EN_VIGUEUR', 'CADUQUE'),
  ('SUSPENDUE', 'CADUQUE'),
  ('EN_VIGUEUR', 'REMPLACEE'),
  ('SUSPENDUE', 'REMPLACEE'),
  ('EXPIREE', 'ARCHIVEE'),
  ('RESILIEE', 'ARCHIVEE'),
  ('CADUQUE', 'ARCHIVEE'),
  ('REMPLACEE', 'ARCHIVEE'),
  ('ABANDONNEE', 'ARCHIVEE');
alter table convention_etat_suivant force row level security;

create function en_preparation(etat text) returns boolean
  language sql immutable parallel safe
  return etat in ('DIAGNOSTIC', 'PRINCIPES', 'CO_CONSTRUCTION', 'CONSOLIDATION', 'RELECTURE',
    'VALIDATION_INSTANCES', 'EN_SIGNATURE');

create function engage(etat text) returns boolean
  language sql immutable parallel safe
  return etat in ('EN_VIGUEUR', 'SUSPENDUE');

grant execute on function en_preparation, engage to unisson_app;

-- An amendment is a convention of its own, child of the one it changes: it is written, validated,
-- signed and sealed in the same way. Other links join two whole conventions.
alter table convention
  add column nature text not null default 'CONVENTION' check (nature in ('CONVENTION', 'AVENANT')),
  add column parent_id bigint references convention,
  add column lien text check (lien in ('AVENANT', 'SPECIFIQUE', 'RENOUVELLEMENT', 'REMPLACEMENT')),
  add check ((parent_id is null) = (lien is null)),
  add check ((nature = 'AVENANT') = (lien is not distinct from 'AVENANT'));
create index convention_parent on convention (parent_id) where parent_id is not null;

-- A party that left keeps its row, with the last day on which it was one.
alter table partie drop constraint partie_etat_check;
alter table partie add constraint partie_etat_check
  check (etat in ('INVITEE', 'ACCEPTEE', 'DECLINEE', 'RETIREE', 'SORTIE'));
alter table partie add column sortie_le date;
alter table partie add constraint partie_sortie_datee check ((etat = 'SORTIE') = (sortie_le is not null));

-- Acts that moved the end (Code civil, articles 1213 to 1215), in the order they were taken.
create table prolongation (
  convention_id bigint      not null references convention,
  rang          int         not null check (rang > 0),
  nature        text        not null check (nature in ('PROROGATION', 'RENOUVELLEMENT', 'RECONDUCTION')),
  acquise_le    date        not null,
  fin           date,
  avenant_id    bigint references convention,
  par           bigint,
  le            timestamptz not null,
  primary key (convention_id, rang),
  check ((nature = 'RECONDUCTION') = (fin is null))
);
alter table prolongation enable row level security;
alter table prolongation force row level security;
create policy lire on prolongation for select
  using (convention_id in (select conventions_montrees('ETAT_ET_PERIMETRE')));
create policy ajouter on prolongation for insert with check (convention_id in
  (select a.convention_id from convention_acces a where a.niveau = 'ECRITURE'));
grant select, insert on prolongation to unisson_app;

-- What is awaited before the signature is awaited no more in any of the new states.
do $$
declare
  avant constant text := pg_get_viewdef('convention_attente'::regclass);
  apres constant text := replace(avant,
    'c.etat <> ALL (ARRAY[''SIGNEE''::text, ''EN_VIGUEUR''::text, ''ABANDONNEE''::text])',
    'en_preparation(c.etat)');
begin
  if apres = avant then
    raise exception 'convention_attente does not read as this migration expects';
  end if;
  execute 'create or replace view convention_attente with (security_invoker = true) as ' || apres;
end $$;
