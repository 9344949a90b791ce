-- The application role: it owns no table and cannot bypass row-level security. The embedded server
-- creates it with its password; elsewhere the administrator does, and this is only a safety net.
do $$ begin
  if not exists (select from pg_roles where rolname = 'unisson_app') then
    create role unisson_app nologin nosuperuser nobypassrls;
  end if;
end $$;

create extension if not exists unaccent with schema public;
create extension if not exists pg_trgm with schema public;

grant usage on schema public to unisson_app;

-- unaccent() is only stable because its dictionary could change; ours does not, and an index needs
-- an immutable function.
create function sans_accent(texte text) returns text
  language sql immutable strict parallel safe
  return lower(public.unaccent('public.unaccent'::regdictionary, texte));

-- Who acts, as told by the application at the start of each transaction. Null, empty and false when
-- nothing was told: policies built on these fail closed.
create function acteur_compte() returns bigint
  language sql stable parallel safe
  return nullif(current_setting('app.compte', true), '')::bigint;

create function acteur_organisations() returns bigint[]
  language sql stable parallel safe
  return coalesce(nullif(current_setting('app.organisations', true), ''), '{}')::bigint[];

create function acteur_systeme() returns boolean
  language sql stable parallel safe
  return coalesce(current_setting('app.systeme', true), '') = 'oui';
