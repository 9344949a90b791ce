-- However many conventions an actor may read, one page reads its own: the rule on a row is looked up
-- for that row, or once for all of them, as the planner counts. In a from clause, the function becomes
-- part of the query that calls it.
do $$
declare
  t text;
  d text;
begin
  for t, d in
    select p.tablename, substring(p.qual from 'conventions_montrees\(''([A-Z_]+)''')
      from pg_policies p
     where p.policyname = 'lire' and p.qual like '%conventions_montrees(%'
  loop
    execute format('alter policy lire on %1$I using (exists'
      ' (select 1 from conventions_montrees(%2$L) as m(id) where m.id = %1$I.convention_id))', t, d);
  end loop;
end $$;

create or replace function convention_montre(convention bigint, degre text) returns boolean
  language sql stable
  return exists (select 1 from conventions_montrees(degre) as m(id) where m.id = convention);

-- The order of the list.
create index convention_recente on convention (etat_le desc, id desc);

-- Where somebody may be awaited.
create index volet_membre_compte on volet_membre (compte_id) where jusqu_au is null;

-- Asked for one convention, what is awaited is looked for in that convention only: without these
-- words, each of its steps is computed for all conventions first, once for each row of the list.
do $$
begin
  execute 'create or replace view convention_attente with (security_invoker = true) as '
    || regexp_replace(
         replace(pg_get_viewdef('convention_attente'::regclass),
           'SELECT conventions_montrees(''TOUT''::text) AS conventions_montrees',
           'SELECT m.id FROM conventions_montrees(''TOUT''::text) m(id)'),
         '\m(courante|attendues|silencieuses|toutes) AS \(', '\1 AS NOT MATERIALIZED (', 'g');
end $$;
