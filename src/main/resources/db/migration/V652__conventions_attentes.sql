-- What a convention waits for, one convention at a time: planned once for each connection, since the
-- view names fifteen tables and each brings its rules, and looked for only where something may be
-- awaited. It runs with the rights of whoever asks.
create function convention_attentes(convention bigint) returns setof convention_attente
  language plpgsql stable rows 2
  set plan_cache_mode = force_generic_plan
as $$
begin
  if exists (select from convention c where c.id = convention_attentes.convention
                and (en_preparation(c.etat) or c.etat = 'SIGNEE')) then
    return query
    select a.* from convention_attente a
     where a.convention_id = convention_attentes.convention;
  end if;
end $$;
grant execute on function convention_attentes to unisson_app;

create or replace function convention_tour(convention bigint)
  returns table (mienne text, attendus text[])
  language sql stable rows 1
as $$
  select min(a.nature) filter (where a.mienne),
         array_agg(distinct o.raison_sociale) filter (where not a.mienne and o.id is not null)
    from convention_attentes(convention) a left join organisation o on o.id = a.organisation_id
$$;
