-- One clock for the rules told in Java and for those told in SQL: the program says the instant of
-- each transaction (its own clock), as it says who acts. Without it, the server's.
create function instant_present() returns timestamptz
  language sql stable
  return coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now());
grant execute on function instant_present to unisson_app;

create or replace function jour_de_paris() returns date
  language sql stable
  return (instant_present() at time zone 'Europe/Paris')::date;

create or replace function mandat_en_cours(organisation bigint, mandat bigint) returns text
  language sql stable
  begin atomic
    select m.titulaire || ', ' || m.fonction from mandats_de(organisation) m
     where m.id = mandat
       and coalesce(m.clos_a_compter_du, 'infinity') > jour_de_paris()
       and coalesce(m.fin, 'infinity') >= jour_de_paris();
  end;

do $$
declare
  avant constant text := pg_get_viewdef('convention_attente'::regclass);
  apres constant text := replace(avant, 'now()', 'instant_present()');
begin
  if apres = avant then
    raise exception 'convention_attente does not read as this migration expects';
  end if;
  execute 'create or replace view convention_attente with (security_invoker = true) as ' || apres;
end $$;
