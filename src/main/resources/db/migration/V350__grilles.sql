-- Grids: what is rated, on what scale. A version is a draft, then published for good; what is rated
-- keeps the version it was rated on. A grid without organisation is shipped with the platform.
create table grille (
  id              bigint generated always as identity primary key,
  organisation_id bigint references organisation,
  cle             text        not null check (cle ~ '^[a-z0-9][a-z0-9-]{1,59}$'),
  nature          text        not null check (nature in
                    ('EVALUATION_CONJOINTE', 'MATURITE', 'REFERENTIEL', 'AUDIT', 'QUESTIONNAIRE')),
  -- out of the choices offered; what was rated on it is still read
  retiree_le      timestamptz,
  cree_par        bigint references compte,
  cree_le         timestamptz not null
);
create unique index grille_cle on grille (coalesce(organisation_id, 0), cle);

create table grille_version (
  id              bigint generated always as identity primary key,
  grille_id       bigint      not null references grille,
  numero          int         not null check (numero > 0),
  nom             text        not null check (nom <> ''),
  presentation    text        not null default '',
  -- the publication, the law or the house from which it comes
  source          text        not null default '',
  -- a free number instead of the values of grille_valeur
  minimum         numeric(12, 4),
  maximum         numeric(12, 4),
  unite           text        not null default '',
  -- counts the writings of a draft: whoever sends an older number was not the last to read
  ecriture        int         not null default 0,
  -- SHA-256 of the grid as it is exported, from its publication
  empreinte       text,
  publiee_le      timestamptz,
  publiee_par     bigint references compte,
  note            text        not null default '',
  cree_le         timestamptz not null,
  unique (grille_id, numero),
  check ((publiee_le is null) = (empreinte is null)),
  check (minimum is null or maximum is null or minimum < maximum)
);
create unique index grille_brouillon on grille_version (grille_id) where publiee_le is null;

create table grille_valeur (
  version_id      bigint      not null references grille_version,
  rang            int         not null check (rang > 0),
  code            text        not null check (code ~ '^[A-Z0-9_]{1,20}$'),
  libelle         text        not null check (libelle <> ''),
  aide            text        not null default '',
  -- null: out of every average ("je ne sais pas", "non concerné"…)
  points          numeric(8, 4),
  justifiee       boolean     not null default false,
  sauf_imperatif  boolean     not null default false,
  -- codes of the root domains where it may be given; empty for all
  domaines        text[]      not null default '{}',
  primary key (version_id, code),
  unique (version_id, rang) deferrable initially deferred
);

create table grille_noeud (
  id              bigint generated always as identity primary key,
  version_id      bigint      not null references grille_version,
  parent_id       bigint,
  -- in the whole grid, parents before their children
  rang            int         not null check (rang > 0),
  code            text        not null check (code ~ '^[A-Za-z0-9][A-Za-z0-9.-]{0,19}$'),
  libelle         text        not null check (libelle <> ''),
  aide            text        not null default '',
  -- the same in easy-to-read French
  facile          text        not null default '',
  poids           numeric(6, 3) not null default 1 check (poids > 0),
  imperatif       boolean     not null default false,
  -- a second grouping, across domains (a theme, a dimension)
  axe             text        not null default '',
  -- whom or what it is asked of
  cible           text        not null default '',
  -- where it applies; empty for everywhere
  secteur         text        not null default '',
  structure       text        not null default '',
  publics         text[]      not null default '{}',
  -- what usually proves it
  preuves         text[]      not null default '{}',
  unique (id, version_id),
  unique (version_id, code),
  unique (version_id, rang) deferrable initially deferred,
  foreign key (parent_id, version_id) references grille_noeud (id, version_id)
);
create index grille_noeud_parent on grille_noeud (parent_id);

-- The same thing asked by two versions of a grid, or nearly the same by two grids.
create table grille_equivalence (
  noeud_id        bigint      not null references grille_noeud on delete cascade,
  autre_id        bigint      not null references grille_noeud on delete cascade,
  nature          text        not null check (nature in ('IDENTIQUE', 'PROCHE')),
  primary key (noeud_id, autre_id),
  check (noeud_id <> autre_id)
);
create index grille_equivalence_autre on grille_equivalence (autre_id);

-- Who, outside the organisation that owns it, rates on a grid and so reads it.
create table grille_lecteur (
  grille_id       bigint      not null references grille,
  compte_id       bigint      not null references compte,
  primary key (grille_id, compte_id)
);

create function grilles_montrees() returns setof bigint
  language sql stable security definer set search_path = public
begin atomic
  select g.id from grille g
   where acteur_systeme() or g.organisation_id = any (acteur_organisations())
      or (g.organisation_id is null and acteur_compte() is not null)
      or exists (select 1 from grille_lecteur l
           where l.grille_id = g.id and l.compte_id = acteur_compte());
end;

-- Written by who runs the organisation or its quality; by the platform when it ships the grid.
create function grille_ecrite(grille bigint) returns boolean
  language sql stable security definer set search_path = public
  return exists (select 1 from grille g where g.id = grille
    and (acteur_systeme() or (g.organisation_id is not null
         and acteur_a_role(g.organisation_id, '{ADMINISTRATION,REFERENT_QUALITE}'))));

create function grille_en_brouillon(version bigint) returns boolean
  language sql stable security definer set search_path = public
  return exists (select 1 from grille_version v
    where v.id = version and v.publiee_le is null and grille_ecrite(v.grille_id));

create function grille_du_noeud(noeud bigint) returns bigint
  language sql stable security definer set search_path = public
  return (select v.grille_id from grille_noeud n join grille_version v on v.id = n.version_id
    where n.id = noeud);

revoke execute on function grilles_montrees, grille_ecrite, grille_en_brouillon, grille_du_noeud
  from public;
grant execute on function grilles_montrees, grille_ecrite, grille_en_brouillon, grille_du_noeud
  to unisson_app;

do $$
declare
  t text;
begin
  foreach t in array array['grille', 'grille_version', 'grille_valeur', 'grille_noeud',
                           'grille_equivalence', 'grille_lecteur'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    -- The owner's functions above read past these policies.
    execute format('create policy proprietaire on %I for select to current_user using (true)', t);
    execute format('grant select, insert on %I to unisson_app', t);
  end loop;
  foreach t in array array['grille_valeur', 'grille_noeud'] loop
    execute format('create policy lire on %I for select using (version_id in
      (select v.id from grille_version v))', t);
    execute format('create policy ajouter on %I for insert
      with check (grille_en_brouillon(version_id))', t);
    execute format('create policy ecrire on %I for update using (grille_en_brouillon(version_id))
      with check (grille_en_brouillon(version_id))', t);
    execute format('create policy retirer on %I for delete
      using (grille_en_brouillon(version_id))', t);
    execute format('grant update, delete on %I to unisson_app', t);
  end loop;
end $$;

-- Said of the row itself: a function would not see the one that is being inserted.
create policy lire on grille for select using (acteur_systeme()
  or organisation_id = any (acteur_organisations())
  or (organisation_id is null and acteur_compte() is not null)
  or exists (select 1 from grille_lecteur l
       where l.grille_id = id and l.compte_id = acteur_compte()));
create policy ajouter on grille for insert with check (acteur_systeme()
  or acteur_a_role(organisation_id, '{ADMINISTRATION,REFERENT_QUALITE}'));
create policy retirer on grille for update using (grille_ecrite(id));
grant update (retiree_le) on grille to unisson_app;

-- A draft is read by who writes it alone.
create policy lire on grille_version for select using (grille_id in (select grilles_montrees())
  and (publiee_le is not null or grille_ecrite(grille_id)));
create policy ajouter on grille_version for insert
  with check (grille_ecrite(grille_id) and publiee_le is null);
create policy ecrire on grille_version for update
  using (grille_ecrite(grille_id) and publiee_le is null) with check (grille_ecrite(grille_id));
create policy retirer on grille_version for delete
  using (grille_ecrite(grille_id) and publiee_le is null);
grant update (nom, presentation, source, minimum, maximum, unite, ecriture, empreinte, publiee_le,
  publiee_par, note), delete on grille_version to unisson_app;

create policy lire on grille_equivalence for select
  using (noeud_id in (select n.id from grille_noeud n));
create policy ajouter on grille_equivalence for insert
  with check (grille_ecrite(grille_du_noeud(noeud_id)));
create policy retirer on grille_equivalence for delete
  using (grille_ecrite(grille_du_noeud(noeud_id)));
grant delete on grille_equivalence to unisson_app;

create policy lire on grille_lecteur for select
  using (acteur_systeme() or compte_id = acteur_compte());
-- Lent by who reads it.
create policy preter on grille_lecteur for insert
  with check (grille_id in (select grilles_montrees()));
