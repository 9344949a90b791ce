-- The first national file fills tables that are almost empty: building their indexes once, at the end,
-- takes a fraction of the time of keeping them up to date row by row. The program owns no table, hence
-- these two functions, for the platform alone, that do nothing to a directory in use. Both act in the
-- transaction of the import: whoever reads the directory meanwhile waits for its end, and a refused
-- file leaves the indexes as they were.
create function annuaire_alleger() returns boolean
  language plpgsql volatile security definer
  set search_path = public, pg_temp
  set lock_timeout = '5s'
as $$
declare nom text;
begin
  if acteur_systeme() is not true then
    raise insufficient_privilege using message = 'annuaire_alleger() is for the platform';
  end if;
  if exists (select 1 from organisation offset 1000)
     or exists (select 1 from etablissement offset 1000) then
    return false;
  end if;
  for nom in
    select i.indexrelid::regclass::text from pg_index i
     where i.indrelid in ('organisation'::regclass, 'etablissement'::regclass)
       and not i.indisunique
  loop
    execute 'drop index ' || nom;
  end loop;
  return true;
exception
  -- Somebody reads at length: the import goes on with its indexes.
  when lock_not_available then return false;
end $$;

-- Every index that annuaire_alleger() drops; a test compares them before and after.
create function annuaire_indexer() returns void
  language plpgsql volatile security definer
  set search_path = public, pg_temp
  set maintenance_work_mem = '256MB'
as $$
begin
  if acteur_systeme() is not true then
    raise insufficient_privilege using message = 'annuaire_indexer() is for the platform';
  end if;
  create index organisation_siren on organisation (siren);
  create index organisation_tri on organisation (tri, id);
  create index organisation_departement on organisation (departement, tri, id);
  create index organisation_commune on organisation (commune);
  create index organisation_code_postal on organisation (code_postal);
  create index organisation_recherche on organisation using gin (recherche gin_trgm_ops);
  create index etablissement_organisation on etablissement (organisation_id);
  create index etablissement_orphelin on etablissement (finess_ej) where organisation_id is null;
  create index etablissement_siret on etablissement (siret);
  create index etablissement_tri on etablissement (tri, id);
  create index etablissement_departement on etablissement (departement, tri, id);
  create index etablissement_categorie on etablissement (categorie);
  create index etablissement_code_postal on etablissement (code_postal);
  create index etablissement_commune on etablissement (commune);
  create index etablissement_recherche on etablissement using gin (recherche gin_trgm_ops);
  analyze organisation;
  analyze etablissement;
end $$;

revoke execute on function annuaire_alleger, annuaire_indexer from public;
grant execute on function annuaire_alleger, annuaire_indexer to unisson_app;
