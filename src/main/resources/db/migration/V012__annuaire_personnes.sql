-- People known by their function in an organisation. A professional directory: read by connected
-- accounts, kept by the organisation itself. No deletion: a person who leaves has an end date.
create table personne (
  id              bigint generated always as identity primary key,
  organisation_id bigint not null references organisation,
  nom             text not null check (nom <> ''),
  prenom          text not null,
  fonction        text not null check (fonction <> ''),
  courriel        text,
  telephone       text,
  rpps            text check (rpps ~ '^[0-9]{11}$'),
  depuis          date,
  jusqu_au        date,
  check (jusqu_au >= depuis)
);
create index personne_organisation on personne (organisation_id, nom, prenom);

alter table personne enable row level security;
alter table personne force row level security;
create policy lire on personne for select
  using ((select acteur_systeme()) or (select acteur_compte()) is not null);
create policy ajouter on personne for insert with check (
  (select acteur_systeme()) or organisation_id = any ((select acteur_organisations())::bigint[]));
create policy modifier on personne for update using (
  (select acteur_systeme()) or organisation_id = any ((select acteur_organisations())::bigint[]));
grant select, insert, update on personne to unisson_app;
