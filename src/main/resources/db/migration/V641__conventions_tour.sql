-- Whose turn it is, for one convention. Planning the view took longer than reading it: it names
-- fifteen tables, and each brings its rules. In a function it is planned once for each connection.
-- It runs with the rights of whoever asks.
create function convention_tour(convention bigint)
  returns table (mienne text, attendus text[])
  language plpgsql stable rows 1
  set plan_cache_mode = force_generic_plan
as $$
begin
  return query
  select min(a.nature) filter (where a.mienne),
         array_agg(distinct o.raison_sociale) filter (where not a.mienne and o.id is not null)
    from convention_attente a left join organisation o on o.id = a.organisation_id
   where a.convention_id = convention_tour.convention;
end $$;
grant execute on function convention_tour to unisson_app;
