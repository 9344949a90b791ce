-- The conventions that the actor reaches, by the indexes of accesses. Row-level security says the
-- same row by row: a list that has nothing else to start from would read every convention of the
-- country to keep a few. A list starts from these; the rules of rows still apply.
--
-- The actor is put in variables first: a condition that calls a function is not pushed below a rule,
-- since it could tell what the rule hides, and no index serves it.
create function conventions_accessibles() returns setof bigint
  language plpgsql stable rows 20
as $$
declare
  moi     constant bigint := acteur_compte();
  miennes constant bigint[] := acteur_organisations();
begin
  return query
  select a.convention_id from convention_acces a where a.compte_id = moi
  union
  select a.convention_id from convention_acces a where a.organisation_id = any (miennes);
end $$;
grant execute on function conventions_accessibles to unisson_app;
