-- What a party that left may still read was looked for anew for each row of the others. The
-- conventions that the actor left, nearly always none, are now listed once for a query; only theirs
-- go on to the comparison of instants, which does not change.
create index convention_acces_quittees on convention_acces (convention_id)
  where jusqu_au is not null;

do $$
declare
  p record;
begin
  for p in
    select c.relname as t, pg_get_expr(pol.polqual, pol.polrelid) as regle,
           case when c.relname in ('journal', 'fichier_objet') then 'objet_id'
             else 'convention_id' end as cle
      from pg_policy pol join pg_class c on c.oid = pol.polrelid
     where pol.polname = 'lire_sa_periode' and c.relname <> 'fichier'
  loop
    execute format('alter policy lire_sa_periode on %1$I using (%1$I.%2$I in'
      ' (select q.id from conventions_quittees() q) and (%3$s))', p.t, p.cle, p.regle);
  end loop;
end $$;
