-- What proves a point of a grid: an object of this site, between two dates. A proof names the point
-- by its grid and code, and by the point itself, so that it follows it from one version to the next.
create table preuve_de_grille (
  id              bigint generated always as identity primary key,
  organisation_id bigint      not null references organisation,
  grille_id       bigint      not null references grille,
  noeud_id        bigint      not null references grille_noeud,
  noeud_code      text        not null,
  -- the object, as the journal also names it; its title is read at its place, by whom it is shown to
  module          text        not null check (module <> ''),
  objet_type      text        not null check (objet_type <> ''),
  objet_id        bigint      not null,
  note            text        not null default '' check (char_length(note) <= 2000),
  du              date        not null,
  -- the last day of its validity; null when it has none
  au              date,
  version         int         not null default 1,
  cree_par        bigint references compte,
  cree_le         timestamptz not null,
  -- it proves no more, and why
  retiree_le      timestamptz,
  retiree_par     bigint references compte,
  motif           text        not null default '',
  check (au >= du),
  check ((retiree_le is null) = (motif = ''))
);
create index preuve_grille_organisation on preuve_de_grille (organisation_id, grille_id);
create index preuve_grille_objet on preuve_de_grille (organisation_id, module, objet_type, objet_id);
create unique index preuve_grille_une_fois on preuve_de_grille (organisation_id, noeud_id, module, objet_type, objet_id)
  where retiree_le is null;

alter table preuve_de_grille enable row level security;
alter table preuve_de_grille force row level security;
create policy lire on preuve_de_grille for select using (acteur_systeme()
  or organisation_id in (select organisations_ayant_pour_moi('{ADMINISTRATION,DIRECTION,
    REFERENT_QUALITE,SECRETAIRE_INSTANCE,PROFESSIONNEL,REPRESENTANT_USAGERS}')));
create policy ajouter on preuve_de_grille for insert with check (cree_par = acteur_compte()
  and version = 1 and retiree_le is null
  and acteur_a_role(organisation_id, '{DIRECTION,REFERENT_QUALITE}'));
create policy modifier on preuve_de_grille for update
  using (acteur_a_role(organisation_id, '{DIRECTION,REFERENT_QUALITE}'))
  with check (acteur_a_role(organisation_id, '{DIRECTION,REFERENT_QUALITE}'));
grant select, insert on preuve_de_grille to unisson_app;
grant update (note, du, au, version, retiree_le, retiree_par, motif) on preuve_de_grille to unisson_app;
