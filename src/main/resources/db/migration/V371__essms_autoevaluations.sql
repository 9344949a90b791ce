-- Self-evaluation of one establishment on one version of the framework: what applies is frozen when
-- it opens, marks are added and never rewritten.
create table autoevaluation_etat_suivant (de text, vers text, primary key (de, vers));
insert into autoevaluation_etat_suivant values
  ('EN_COURS', 'CLOTUREE'), ('EN_COURS', 'ABANDONNEE'), ('CLOTUREE', 'ARCHIVEE');

create table autoevaluation (
  id               bigint generated always as identity primary key,
  organisation_id  bigint      not null references organisation,
  etablissement_id bigint      not null references etablissement,
  version_id       bigint      not null references grille_version,
  titre            text        not null check (titre <> ''),
  secteur          text        not null,
  structure        text        not null,
  publics          text[]      not null,
  -- why this profile: the FINESS category, or what the establishment said
  profil           text        not null check (profil <> ''),
  etat             text        not null,
  etat_le          timestamptz not null,
  version          int         not null default 1,
  ouverte_par      bigint      not null references compte,
  ouverte_le       timestamptz not null
);
create index autoevaluation_organisation on autoevaluation (organisation_id, id desc);
create index autoevaluation_etablissement on autoevaluation (etablissement_id);
-- One at a time for an establishment.
create unique index autoevaluation_en_cours on autoevaluation (etablissement_id)
  where etat = 'EN_COURS';

create table autoevaluation_historique (
  autoevaluation_id bigint      not null references autoevaluation,
  version           int         not null,
  transition        text        not null,
  de                text,
  vers              text        not null,
  role              text        not null,
  compte_id         bigint references compte,
  note              text        not null default '',
  le                timestamptz not null,
  primary key (autoevaluation_id, version),
  foreign key (de, vers) references autoevaluation_etat_suivant,
  check (de is not null or vers = 'EN_COURS')
);

create table autoevaluation_critere (
  id                bigint generated always as identity primary key,
  autoevaluation_id bigint      not null references autoevaluation,
  noeud_id          bigint      not null references grille_noeud,
  code              text        not null,
  imperatif         boolean     not null,
  unique (autoevaluation_id, noeud_id),
  unique (autoevaluation_id, id, imperatif)
);

create table autoevaluation_element (
  autoevaluation_id bigint      not null,
  noeud_id          bigint      not null references grille_noeud,
  critere_id        bigint      not null,
  objectif_id       bigint      not null references grille_noeud,
  imperatif         boolean     not null,
  -- chapter 1: rated once for each traced person
  par_personne      boolean     not null,
  primary key (autoevaluation_id, noeud_id),
  unique (autoevaluation_id, noeud_id, imperatif, par_personne),
  foreign key (autoevaluation_id, critere_id, imperatif)
    references autoevaluation_critere (autoevaluation_id, id, imperatif)
);
create index autoevaluation_element_objectif
  on autoevaluation_element (autoevaluation_id, objectif_id);

-- A person traced, by a pseudonym, who agreed to it.
create table autoevaluation_personne (
  autoevaluation_id bigint      not null references autoevaluation,
  rang              int         not null check (rang > 0),
  pseudonyme        text        not null check (pseudonyme <> ''),
  consentement      text        not null check (consentement in
                      ('ECRIT', 'ORAL', 'REPRESENTANT')),
  consentie_le      date        not null,
  compte_id         bigint      not null references compte,
  le                timestamptz not null,
  -- consent withdrawn: the column counts no more
  retiree_le        timestamptz,
  primary key (autoevaluation_id, rang)
);

-- One mark, and each time it changed: who comes second with an old version writes nothing.
create table autoevaluation_cotation (
  autoevaluation_id bigint      not null,
  noeud_id          bigint      not null,
  personne          int         not null check (personne >= 0),
  version           int         not null check (version > 0),
  valeur            text check (valeur in ('1', '2', '3', '4', 'ETOILE', 'NC', 'RI')),
  commentaire       text        not null default '',
  justification     text        not null default '',
  preuve            text        not null default '',
  a_reprendre       boolean     not null default false,
  imperatif         boolean     not null,
  par_personne      boolean     not null,
  compte_id         bigint      not null references compte,
  le                timestamptz not null,
  personne_tracee   int generated always as (nullif(personne, 0)) stored,
  primary key (autoevaluation_id, noeud_id, personne, version),
  foreign key (autoevaluation_id, noeud_id, imperatif, par_personne)
    references autoevaluation_element (autoevaluation_id, noeud_id, imperatif, par_personne),
  foreign key (autoevaluation_id, personne_tracee)
    references autoevaluation_personne (autoevaluation_id, rang),
  check (par_personne = (personne > 0)),
  -- HAS, fiche « système de cotation », 9 October 2024
  constraint cotation_nc check (not (imperatif and valeur = 'NC')),
  constraint cotation_ri check (valeur <> 'RI' or par_personne),
  constraint cotation_commentee check (valeur is null or valeur = '4' or commentaire <> '')
);

-- The last version of each mark.
create view autoevaluation_cote with (security_invoker = true) as
  select distinct on (c.autoevaluation_id, c.noeud_id, c.personne) c.*
    from autoevaluation_cotation c
   order by c.autoevaluation_id, c.noeud_id, c.personne, c.version desc;
grant select on autoevaluation_cote to unisson_app;

-- What the authority is told of an imperative criterion that is not met; each writing adds a row.
create table autoevaluation_formulaire (
  autoevaluation_id bigint      not null references autoevaluation,
  critere_id        bigint      not null,
  imperatif         boolean     not null default true check (imperatif),
  version           int         not null check (version > 0),
  justification     text        not null check (justification <> ''),
  gouvernance       text        not null check (gouvernance in ('OUI', 'NON', 'NSP')),
  causes            text        not null default '',
  mesures           text        not null default '',
  plan              text        not null default '',
  compte_id         bigint      not null references compte,
  le                timestamptz not null,
  primary key (critere_id, version),
  foreign key (autoevaluation_id, critere_id, imperatif)
    references autoevaluation_critere (autoevaluation_id, id, imperatif)
);

create function autoevaluation_cotee_par_moi(organisation bigint) returns boolean
  language sql stable
  return acteur_a_role(organisation,
    '{ADMINISTRATION,DIRECTION,REFERENT_QUALITE,SECRETAIRE_INSTANCE,PROFESSIONNEL}');

create function autoevaluation_menee_par_moi(organisation bigint) returns boolean
  language sql stable
  return acteur_a_role(organisation, '{ADMINISTRATION,DIRECTION,REFERENT_QUALITE}');

grant execute on function autoevaluation_cotee_par_moi, autoevaluation_menee_par_moi to unisson_app;

alter table autoevaluation_etat_suivant enable row level security;
alter table autoevaluation_etat_suivant force row level security;
create policy lire on autoevaluation_etat_suivant for select using (true);
grant select on autoevaluation_etat_suivant to unisson_app;

do $$
declare t text;
begin
  foreach t in array array['autoevaluation', 'autoevaluation_historique', 'autoevaluation_critere',
      'autoevaluation_element', 'autoevaluation_personne', 'autoevaluation_cotation',
      'autoevaluation_formulaire'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select, insert on %I to unisson_app', t);
  end loop;
  foreach t in array array['autoevaluation_historique', 'autoevaluation_critere',
      'autoevaluation_element', 'autoevaluation_personne', 'autoevaluation_cotation',
      'autoevaluation_formulaire'] loop
    execute format('create policy lire on %I for select using (autoevaluation_id in
      (select a.id from autoevaluation a))', t);
  end loop;
  -- What is frozen when it opens, and what happens to it, is written by who leads it.
  foreach t in array array['autoevaluation_historique', 'autoevaluation_critere',
      'autoevaluation_element'] loop
    execute format('create policy ajouter on %I for insert with check (exists
      (select 1 from autoevaluation a where a.id = autoevaluation_id
         and autoevaluation_menee_par_moi(a.organisation_id)))', t);
  end loop;
  foreach t in array array['autoevaluation_personne', 'autoevaluation_cotation',
      'autoevaluation_formulaire'] loop
    execute format('create policy ajouter on %I for insert with check (compte_id = acteur_compte()
      and exists (select 1 from autoevaluation a where a.id = autoevaluation_id
        and (a.etat = ''EN_COURS'' or %L = ''autoevaluation_formulaire'')
        and autoevaluation_cotee_par_moi(a.organisation_id)))', t, t);
  end loop;
end $$;

create policy lire on autoevaluation for select using (acteur_systeme() or organisation_id in
  (select organisations_ayant_pour_moi('{ADMINISTRATION,DIRECTION,REFERENT_QUALITE,SECRETAIRE_INSTANCE,PROFESSIONNEL,REPRESENTANT_USAGERS}')));
create policy ajouter on autoevaluation for insert with check (etat = 'EN_COURS' and version = 1
  and ouverte_par = acteur_compte() and autoevaluation_menee_par_moi(organisation_id)
  and exists (select 1 from etablissement e
       where e.id = etablissement_id and e.organisation_id = autoevaluation.organisation_id));
-- Who rates holds it open while writing, and changes nothing of it.
create policy modifier on autoevaluation for update
  using (autoevaluation_cotee_par_moi(organisation_id))
  with check (autoevaluation_menee_par_moi(organisation_id));
grant update (etat, etat_le, version) on autoevaluation to unisson_app;

create policy modifier on autoevaluation_personne for update
  using (autoevaluation_id in (select a.id from autoevaluation a
    where a.etat = 'EN_COURS' and autoevaluation_cotee_par_moi(a.organisation_id)));
grant update (retiree_le) on autoevaluation_personne to unisson_app;
