-- A scalar subquery is looked up row by row, by the key: an "exists" may be answered by reading every
-- value there is.
do $$
declare t text;
begin
  foreach t in array array['valeur_mesure', 'valeur_historique'] loop
    execute format('drop policy lire on %I', t);
    execute format('create policy lire on %I for select using (coalesce(
      (select true from valeur v where v.id = valeur_id), false))', t);
  end loop;
end $$;
