-- As before, each reason to read found by its own index: every rule on the tables of evaluations asks
-- it, and it went through all the sessions of the platform.
create or replace function evaluations_montrees() returns setof bigint
  language sql stable security definer set search_path = public
begin atomic
  select e.id from evaluation_session e where acteur_systeme()
  union
  select e.id from evaluation_session e where e.facilitateur_id = acteur_compte()
  union
  select e.id from habilitation h
    join evaluation_session e on e.organisation_id = h.organisation_id
   where h.compte_id = acteur_compte() and h.organisation_id = any (acteur_organisations())
     and h.role in ('ADMINISTRATION', 'DIRECTION', 'REFERENT_QUALITE', 'SECRETAIRE_INSTANCE',
                    'FACILITATEUR_SRA')
  union
  select e.id from siege s join evaluation_session e on e.instance_id = s.instance_id
   where s.compte_id = acteur_compte()
     and s.debut <= jour_de_paris() and (s.fin is null or s.fin >= jour_de_paris())
  union
  select p.session_id from evaluation_participant p where p.compte_id = acteur_compte();
end;
