-- Territories and FINESS nomenclatures: public to read, written by the platform only. They are loaded
-- by the application from its own resources, and again when a new edition ships.
create table region (
  code text primary key,
  nom  text not null
);
create table departement (
  code        text primary key,
  nom         text not null,
  region_code text references region -- null for the overseas collectivities
);
create index departement_region on departement (region_code);

-- type: COM, ARM, COMD, COMA of the INSEE code, OM for an overseas collectivity, ANC for a code that
-- no longer exists but that files still carry (parent is then the commune of today).
create table commune (
  code             text primary key,
  type             text   not null check (type in ('COM', 'ARM', 'COMD', 'COMA', 'OM', 'ANC')),
  nom              text   not null,
  cle              text   not null,
  departement_code text   not null references departement,
  parent_code      text,
  population       int
);
create index commune_par_cle on commune (departement_code, cle);

create table categorie_etablissement (
  code      text primary key,
  libelle   text not null,
  sigle     text not null,
  domaine   text not null,
  famille   text not null,
  terminee  boolean not null,
  recherche text not null generated always as
    (sans_accent(libelle || ' ' || sigle || ' ' || replace(sigle, '.', ''))) stored
);
create table statut_juridique (
  code     text primary key,
  libelle  text not null,
  famille  text not null
);

-- Which edition of each reference file is loaded.
create table reference_chargee (
  nom       text primary key,
  empreinte text        not null,
  le        timestamptz not null
);

do $$
declare t text;
begin
  foreach t in array array['region', 'departement', 'commune', 'categorie_etablissement',
                           'statut_juridique', 'reference_chargee'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy lire on %I for select using (true)', t);
    execute format('create policy ajouter on %I for insert with check ((select acteur_systeme()))', t);
    execute format('create policy modifier on %I for update using ((select acteur_systeme()))', t);
    execute format('grant select, insert, update on %I to unisson_app', t);
  end loop;
end $$;
