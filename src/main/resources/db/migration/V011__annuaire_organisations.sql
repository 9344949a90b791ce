-- Organisations and establishments: a public directory. Written by the imports and the demonstration
-- (the platform itself), by accounts for what they type, by members for their own organisation.
--
-- Categories, statuses and communes are plain codes: files are ahead of the nomenclatures.
create table organisation (
  id             bigint generated always as identity primary key,
  source         text not null check (source in ('finess', 'saisie', 'demonstration')),
  fictive        boolean not null default false,
  finess_ej      text unique check (finess_ej ~ '^[0-9][0-9A-Z][0-9]{7}$'),
  siren          text,
  rna            text unique check (rna ~ '^W[0-9][0-9AB][0-9]{7}$'),
  raison_sociale text not null check (raison_sociale <> ''),
  nom_long       text,
  statut         text,
  ape            text,
  complement     text,
  adresse        text,
  code_postal    text,
  ville          text,
  departement    text,
  commune        text,
  latitude       double precision,
  longitude      double precision,
  telephone      text,
  courriel       text,
  ouvert_le      date,
  ferme          boolean not null default false,
  ferme_le       date,
  maj_le         timestamptz not null,
  tri            text collate "C" not null generated always as (sans_accent(raison_sociale)) stored,
  recherche      text not null generated always as
    (sans_accent(raison_sociale || ' ' || coalesce(nom_long, '') || ' ' || coalesce(ville, ''))) stored,
  constraint organisation_identifiee check
    (coalesce(finess_ej, siren, rna) is not null or source = 'demonstration'),
  constraint organisation_fictive check (fictive = (source = 'demonstration'))
);
create index organisation_siren on organisation (siren);
create index organisation_tri on organisation (tri, id);
create index organisation_departement on organisation (departement, tri, id);
create index organisation_commune on organisation (commune);
create index organisation_code_postal on organisation (code_postal);
create index organisation_recherche on organisation using gin (recherche gin_trgm_ops);

create table etablissement (
  id              bigint generated always as identity primary key,
  -- null until a file brings the legal entity that finess_ej names
  organisation_id bigint references organisation,
  source          text not null check (source in ('finess', 'saisie', 'demonstration')),
  fictive         boolean not null default false,
  finess_et       text unique check (finess_et ~ '^[0-9][0-9A-Z][0-9]{7}$'),
  finess_ej       text,
  siret           text,
  nom             text not null check (nom <> ''),
  nom_long        text,
  categorie       text,
  ape             text,
  complement      text,
  adresse         text,
  code_postal     text,
  ville           text,
  departement     text,
  commune         text,
  latitude        double precision,
  longitude       double precision,
  telephone       text,
  courriel        text,
  ouvert_le       date,
  ferme           boolean not null default false,
  ferme_le        date,
  maj_le          timestamptz not null,
  tri             text collate "C" not null generated always as (sans_accent(nom)) stored,
  recherche       text not null generated always as
    (sans_accent(nom || ' ' || coalesce(nom_long, '') || ' ' || coalesce(ville, ''))) stored,
  constraint etablissement_fictif check (fictive = (source = 'demonstration')),
  constraint etablissement_rattache check (coalesce(organisation_id::text, finess_et) is not null)
);
create index etablissement_organisation on etablissement (organisation_id);
create index etablissement_orphelin on etablissement (finess_ej) where organisation_id is null;
create index etablissement_siret on etablissement (siret text_pattern_ops);
create index etablissement_tri on etablissement (tri, id);
create index etablissement_departement on etablissement (departement, tri, id);
create index etablissement_categorie on etablissement (categorie);
create index etablissement_code_postal on etablissement (code_postal);
create index etablissement_commune on etablissement (commune);
create index etablissement_recherche on etablissement using gin (recherche gin_trgm_ops);

alter table organisation enable row level security;
alter table organisation force row level security;
create policy lire on organisation for select using (true);
create policy ajouter on organisation for insert with check (
  (select acteur_systeme())
  or ((select acteur_compte()) is not null and source = 'saisie' and finess_ej is null));
create policy modifier on organisation for update
  using ((select acteur_systeme()) or id = any ((select acteur_organisations())::bigint[]));
grant select, insert, update on organisation to unisson_app;

alter table etablissement enable row level security;
alter table etablissement force row level security;
create policy lire on etablissement for select using (true);
create policy ajouter on etablissement for insert with check (
  (select acteur_systeme())
  or (organisation_id = any ((select acteur_organisations())::bigint[]) and source = 'saisie'));
create policy modifier on etablissement for update using (
  (select acteur_systeme())
  or organisation_id = any ((select acteur_organisations())::bigint[]));
grant select, insert, update on etablissement to unisson_app;
