-- Every index that annuaire_alleger() drops; a test compares them before and after.
create or replace function annuaire_indexer() returns void
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
  create index etablissement_par_territoire on etablissement (departement, categorie, id)
    where not ferme;
  create index etablissement_categorie on etablissement (categorie);
  create index etablissement_code_postal on etablissement (code_postal);
  create index etablissement_commune on etablissement (commune);
  create index etablissement_recherche on etablissement using gin (recherche gin_trgm_ops);
  analyze organisation;
  analyze etablissement;
end $$;
