-- A row of a convention was looked for among all those that the actor may read, listed anew for each
-- query: reading one convention by its key cost as much as reading all. The rule is now a question
-- about the row, which the planner asks by the index for a few rows, and lists once for many. The same
-- was done for the older tables (V130); what later migrations add is rewritten after each migration.
create procedure lire_par_la_ligne()
  language plpgsql
as $$
declare
  p record;
begin
  for p in
    select c.relname as t,
           substring(pg_get_expr(pol.polqual, pol.polrelid)
             from '^\(convention_id IN \( SELECT conventions_montrees\(''([A-Z_]+)''::text\) AS conventions_montrees\)\)$')
             as degre
      from pg_policy pol join pg_class c on c.oid = pol.polrelid
     where pol.polname = 'lire'
  loop
    if p.degre is not null then
      execute format('alter policy lire on %1$I using (exists'
        ' (select 1 from conventions_montrees(%2$L) as m(id) where m.id = %1$I.convention_id))',
        p.t, p.degre);
    end if;
  end loop;
end $$;
revoke execute on procedure lire_par_la_ligne() from public;

-- What every access opens, the convention first: the same, where the rule still has the slow form.
do $$
declare p record;
begin
  for p in
    select c.relname as t, case c.relname when 'convention' then 'id' else 'convention_id' end as cle,
           pg_get_expr(pol.polqual, pol.polrelid) as regle
      from pg_policy pol join pg_class c on c.oid = pol.polrelid
     where pol.polname = 'lire' and c.relname in ('convention', 'convention_historique', 'partie',
       'participant', 'partie_etablissement')
  loop
    execute format('alter policy lire on %I using (%s)', p.t,
      regexp_replace(p.regle,
        '\(' || p.cle || ' IN \( SELECT a\.convention_id\s+FROM convention_acces a(\s+WHERE \(a\.jusqu_au IS NULL\))?\)\)',
        format('(exists (select 1 from convention_acces a where a.convention_id = %I.%I', p.t, p.cle)
          || case when p.regle ~ 'jusqu_au' then ' and a.jusqu_au is null))' else '))' end));
  end loop;
end $$;
