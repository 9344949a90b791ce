-- Results of evaluations that HAS publishes, one row for each establishment and evaluation. Public
-- reference data, written by who runs the platform.
create table essms_resultat (
  finess            text        not null check (finess ~ '^[0-9][0-9AB][0-9]{7}$'),
  eval_code         text        not null check (eval_code <> ''),
  -- rows of the demonstration count only while no published row is there
  fictif            boolean     not null,
  raison_sociale    text        not null,
  region            text        not null check (region <> ''),
  -- the region as it is compared, without capitals nor accents
  region_cle        text        not null check (region_cle <> ''),
  departement       text        not null default '',
  categorie         text        not null check (categorie ~ '^[0-9]{3}$'),
  categorie_libelle text        not null default '',
  debut             date,
  fin               date        not null,
  organisme         text        not null default '',
  traceurs          int check (traceurs >= 0),
  lettre            text check (lettre in ('A', 'B', 'C', 'D')),
  -- as published, from 0 to 100
  objectifs         numeric(7, 4) check (objectifs between 0 and 100),
  imperatifs        int check (imperatifs >= 0),
  imperatifs_hauts  int check (imperatifs_hauts between 0 and imperatifs),
  -- by the key of the part: C1, T1.2, T0.2, O3.10, I3.14.1
  notes             jsonb       not null check (jsonb_typeof(notes) = 'object'),
  -- which of our rules find the published figures again
  controles         jsonb       not null check (jsonb_typeof(controles) = 'object'),
  -- the latest of its establishment, compared with its peers
  retenu            boolean     not null default false,
  lu_le             timestamptz not null,
  primary key (finess, eval_code)
);
create index essms_resultat_pairs on essms_resultat (categorie, region_cle) where retenu;

-- Medians of peers, of five establishments or more: by category, and by category and region.
create table essms_mediane (
  categorie  text          not null,
  -- '' for the whole country
  region_cle text          not null,
  repere     text          not null,
  mediane    numeric(7, 4) not null,
  pairs      int           not null check (pairs >= 5),
  primary key (categorie, region_cle, repere)
);

-- What was read of a file, and what was left out of it.
create table essms_import (
  id          bigint generated always as identity primary key,
  nom         text        not null,
  empreinte   text        not null,
  fictif      boolean     not null,
  lues        int         not null,
  nouvelles   int         not null,
  modifiees   int         not null,
  refusees    int         not null,
  ignorees    int         not null,
  erreurs     jsonb       not null check (jsonb_typeof(erreurs) = 'array'),
  par         text        not null,
  compte_id   bigint references compte,
  le          timestamptz not null
);

-- The cut-offs that agree best with the letters published; the last row counts.
create table essms_seuils (
  id           bigint generated always as identity primary key,
  a_objectifs  int         not null,
  a_imperatifs int         not null,
  b_objectifs  int         not null,
  b_imperatifs int         not null,
  c_objectifs  int         not null,
  c_imperatifs int         not null,
  evaluations  int         not null check (evaluations > 0),
  expliquees   int         not null check (expliquees between 0 and evaluations),
  fictif       boolean     not null,
  le           timestamptz not null
);

do $$
declare t text;
begin
  foreach t in array array['essms_resultat', 'essms_mediane', 'essms_import', 'essms_seuils'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select, insert on %I to unisson_app', t);
    execute format('create policy ajouter on %I for insert with check (acteur_systeme())', t);
  end loop;
  foreach t in array array['essms_resultat', 'essms_mediane', 'essms_seuils'] loop
    execute format('create policy lire on %I for select using (true)', t);
  end loop;
end $$;
-- A report names who sent the file.
create policy lire on essms_import for select using (acteur_systeme());
grant update on essms_resultat to unisson_app;
create policy remplacer on essms_resultat for update using (acteur_systeme())
  with check (acteur_systeme());
-- Derived from the rows: computed anew after each import.
grant delete on essms_mediane to unisson_app;
create policy recalculer on essms_mediane for delete using (acteur_systeme());
