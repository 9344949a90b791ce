-- A rule on one row reads what concerns that row. "Its convention is in (the conventions that I may
-- write)" gathers these before it looks: nobody lists them by an index from there, so that writing
-- one row read the accesses of the whole country. The same rule, said of the row's own convention,
-- is one look in an index. Who may do what does not change.
create function pg_temp.ligne_a_ligne(regle text, nom text, dans text) returns text
  language sql immutable
as $$
  -- A column without its table is the row's own.
  select regexp_replace(
           regexp_replace(
             regexp_replace(
               regexp_replace(regle, dans, 'EXISTS (SELECT 1 FROM \4 \2 WHERE \2.\3 = «\1»\5)', 'g'),
               '»\s+WHERE', '» AND', 'g'),
             '«([a-z_]+)»', quote_ident(nom) || '.\1', 'g'),
           '[«»]', '', 'g')
$$;

do $$
declare
  r record;
  dans constant text :=
    '([a-z_.]+) IN \( SELECT ([a-z])\.(convention_id|id)\s+FROM '
    || '(convention_acces|autoevaluation|evaluation_externe) \2'
    || '(\s+WHERE \(a\.niveau = ''ECRITURE''::text\))?\)';
  combien integer := 0;
begin
  for r in
    select c.oid::regclass as la_table, c.relname as nom, p.polname as regle,
           pg_get_expr(p.polqual, p.polrelid) as visible,
           pg_get_expr(p.polwithcheck, p.polrelid) as permis
      from pg_policy p join pg_class c on c.oid = p.polrelid
     where pg_get_expr(p.polqual, p.polrelid) ~ dans
        or pg_get_expr(p.polwithcheck, p.polrelid) ~ dans
  loop
    execute format('alter policy %I on %s', r.regle, r.la_table)
      || coalesce(' using (' || pg_temp.ligne_a_ligne(r.visible, r.nom, dans) || ')', '')
      || coalesce(' with check (' || pg_temp.ligne_a_ligne(r.permis, r.nom, dans) || ')', '');
    combien := combien + 1;
  end loop;
  if combien < 100 then raise exception 'only % rules read as this migration expects', combien; end if;
end $$;

alter policy modifier on autoevaluation_personne using (exists (
  select 1 from autoevaluation a
   where a.id = autoevaluation_personne.autoevaluation_id and a.etat = 'EN_COURS'
     and autoevaluation_cotee_par_moi(a.organisation_id)));
