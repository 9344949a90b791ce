-- Evidence asked for by a person: which conventions, which period, for whom, which kinds, in which
-- order. The file itself is an ordinary deposit of that person, kept for a few days.
create table dossier_justificatif (
  id           bigint generated always as identity primary key,
  compte_id    bigint      not null references compte,
  public_vise  text        not null
               check (public_vise in ('DIALOGUE_ACI', 'VISITE_HAS', 'ARS', 'AUTRE', 'ARCHIVE')),
  precision    text        not null default '' check (length(precision) <= 200),
  debut        date        not null,
  fin          date        not null,
  natures      text[]      not null check (cardinality(natures) > 0),
  -- read under the reader's own rules when it is prepared: no key, hence no hint of what exists
  conventions  bigint[]    not null check (cardinality(conventions) between 1 and 50),
  etat         text        not null default 'DEMANDE'
               check (etat in ('DEMANDE', 'EN_PREPARATION', 'PRET', 'ECHEC', 'EFFACE')),
  demande_le   timestamptz not null,
  pris_le      timestamptz,
  fini_le      timestamptz,
  expire_le    timestamptz,
  fichier_id   bigint references fichier,
  empreinte    text,
  taille       bigint      not null default 0,
  pieces       int         not null default 0,
  manques      text[]      not null default '{}',
  check (fin >= debut),
  check ((etat in ('PRET', 'EFFACE')) = (fichier_id is not null))
);
create index dossier_justificatif_compte on dossier_justificatif (compte_id, id desc);
create index dossier_justificatif_attendu on dossier_justificatif (id)
  where etat in ('DEMANDE', 'EN_PREPARATION');
create index dossier_justificatif_fichier on dossier_justificatif (fichier_id);

alter table dossier_justificatif enable row level security;
alter table dossier_justificatif force row level security;
create policy lire on dossier_justificatif for select
  using (acteur_systeme() or compte_id = acteur_compte());
create policy demander on dossier_justificatif for insert
  with check (compte_id = acteur_compte());
create policy avancer on dossier_justificatif for update
  using (acteur_systeme() or compte_id = acteur_compte());
grant select, insert on dossier_justificatif to unisson_app;
grant update (etat, pris_le, fini_le, expire_le, fichier_id, empreinte, taille, pieces, manques)
  on dossier_justificatif to unisson_app;

-- The convention is evidence for a mission of an ACI contract (CSP L1434-12; accord
-- conventionnel interprofessionnel of 20 June 2019).
create table mission_justifiee (
  convention_id bigint      not null references convention,
  rang          int         not null check (rang > 0),
  mission       text        not null
                check (mission in ('ACCES_AUX_SOINS', 'PARCOURS', 'PREVENTION', 'CRISE', 'AUTRE')),
  libelle       text        not null default '' check (length(libelle) <= 200),
  compte_id     bigint      not null references compte,
  le            timestamptz not null,
  retiree_le    timestamptz,
  retiree_par   bigint references compte,
  primary key (convention_id, rang),
  check ((mission = 'AUTRE') <= (libelle <> '')),
  check ((retiree_le is null) = (retiree_par is null))
);
create unique index mission_justifiee_une_fois on mission_justifiee (convention_id, mission, libelle)
  where retiree_le is null;

alter table mission_justifiee enable row level security;
alter table mission_justifiee force row level security;
create policy lire on mission_justifiee for select
  using (convention_id in (select conventions_montrees('TOUT')));
create policy ajouter on mission_justifiee for insert
  with check (compte_id = acteur_compte() and convention_id in
    (select a.convention_id from convention_acces a where a.niveau = 'ECRITURE'));
create policy retirer on mission_justifiee for update
  using (convention_id in
    (select a.convention_id from convention_acces a where a.niveau = 'ECRITURE'))
  with check (retiree_par = acteur_compte());
grant select, insert on mission_justifiee to unisson_app;
grant update (retiree_le, retiree_par) on mission_justifiee to unisson_app;

-- A prepared file is a copy of what stays elsewhere: it goes after its time.
create or replace function fichier_eliminable(id bigint) returns boolean
  language sql stable
  return exists (select 1 from dossier_justificatif d
                  where d.fichier_id = fichier_eliminable.id and d.etat = 'EFFACE');
