-- The last functions that the rules of pages prepared at each use, as V710 did for twelve others.
-- Same answers, same rights.

-- The length of a list of organisations made PostgreSQL prepare this one again each time.
alter function conventions_accessibles() set plan_cache_mode = force_generic_plan;

create or replace function mandats_de(organisation bigint) returns setof mandat
  language plpgsql stable security definer set search_path = public
as $$
begin
  return query select m.* from mandat m where m.organisation_id = mandats_de.organisation;
end $$;

create or replace function mandat_en_cours(organisation bigint, mandat bigint) returns text
  language plpgsql stable
as $$
begin
  return (select m.titulaire || ', ' || m.fonction
            from mandats_de(mandat_en_cours.organisation) m
           where m.id = mandat_en_cours.mandat
             and coalesce(m.clos_a_compter_du, 'infinity') > jour_de_paris()
             and coalesce(m.fin, 'infinity') >= jour_de_paris());
end $$;

create or replace function instances_visibles() returns setof bigint
  language plpgsql stable security definer set search_path = public
as $$
begin
  return query
  select o.instance_id from instance_organisation o
   where o.organisation_id = any (acteur_organisations())
     and (o.jusqua is null or o.jusqua >= jour_de_paris())
  union
  select s.instance_id from siege s
   where s.compte_id = acteur_compte() and s.debut <= jour_de_paris()
     and (s.fin is null or s.fin >= jour_de_paris());
end $$;
