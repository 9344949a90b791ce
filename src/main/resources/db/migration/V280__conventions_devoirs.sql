-- What a convention waits for is read after each write to it. The union of all that may be awaited
-- takes far longer to plan than to run, row-level security included: within a function, each
-- connection plans it once.
create function convention_devoirs(cible bigint)
  returns table (nature text, objet text, pour date, organisation_id bigint, secretariat boolean,
    titre text, comptes bigint[], animateurs bigint[])
  language plpgsql stable
  set plan_cache_mode = 'force_generic_plan'
as $$
begin
  return query
  select a.nature, a.objet, a.pour, a.organisation_id,
         'SECRETAIRE' = any (a.roles) and not exists (select 1 from participant s
             where s.convention_id = a.convention_id and s.partie_id = a.partie_id
               and s.role = 'SECRETAIRE' and s.jusqu_au is null),
         c.titre,
         array(select m.compte_id from participant m
                where m.convention_id = a.convention_id and m.jusqu_au is null
                  and m.role = any (a.roles)
                  and (a.partie_id is null or m.partie_id = a.partie_id)
               union
               select a.compte_id where a.compte_id is not null),
         array(select m.compte_id from participant m
                where m.convention_id = a.convention_id and m.jusqu_au is null
                  and m.role = 'ANIMATEUR')
    from convention_attente a join convention c on c.id = a.convention_id
   where a.convention_id = cible;
end $$;
