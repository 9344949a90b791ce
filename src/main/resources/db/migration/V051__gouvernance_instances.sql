-- Bodies of an organisation and their next sessions.
create table instance (
  id              bigint generated always as identity primary key,
  organisation_id bigint  not null references organisation,
  nom             text    not null check (nom <> ''),
  nature          text    not null,
  decide          boolean not null,
  delai_dossiers  int     not null default 0 check (delai_dossiers between 0 and 365),
  active          boolean not null default true
);
create unique index instance_nom on instance (organisation_id, lower(nom));
create table seance_instance (
  instance_id     bigint not null references instance,
  organisation_id bigint not null references organisation,
  le              date   not null,
  primary key (instance_id, le)
);
create index seance_instance_organisation on seance_instance (organisation_id, le);

do $$
declare t text;
begin
  foreach t in array array['instance', 'seance_instance'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I for select using (acteur_systeme()
        or organisation_id = any (acteur_organisations()))', t || '_lire', t);
    execute format('create policy %I on %I for insert with check (acteur_systeme()
        or acteur_a_role(organisation_id, ''{ADMINISTRATION,DIRECTION,SECRETAIRE_INSTANCE}''))',
        t || '_ecrire', t);
  end loop;
end $$;
create policy instance_modifier on instance for update
  using (acteur_systeme()
    or acteur_a_role(organisation_id, '{ADMINISTRATION,DIRECTION,SECRETAIRE_INSTANCE}'));
create policy seance_instance_retirer on seance_instance for delete
  using (acteur_systeme()
    or acteur_a_role(organisation_id, '{ADMINISTRATION,DIRECTION,SECRETAIRE_INSTANCE}'));
grant select, insert on instance to unisson_app;
grant update (nom, nature, decide, delai_dossiers, active) on instance to unisson_app;
-- A planned session is a calendar entry: a mistaken one is taken out.
grant select, insert, delete on seance_instance to unisson_app;
