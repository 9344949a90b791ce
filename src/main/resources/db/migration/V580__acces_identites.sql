-- Who somebody is elsewhere: an identity vouched for by a provider (issuer and subject), linked to
-- one account by its owner. Nothing else of the provider's knowledge is kept.
create table identite_externe (
  id        bigint generated always as identity primary key,
  compte_id bigint      not null references compte,
  emetteur  text        not null,
  sujet     text        not null,
  -- As the provider shows it, so that the owner recognises the identity; empty when it gives none.
  nom       text        not null,
  liee_le   timestamptz not null,
  unique (emetteur, sujet)
);
create index identite_externe_compte on identite_externe (compte_id, id);

-- Read and written by the platform during a sign-in, never in a person's name.
alter table identite_externe enable row level security;
alter table identite_externe force row level security;
create policy identite_externe_systeme on identite_externe
  using (acteur_systeme()) with check (acteur_systeme());
grant select, insert, delete on identite_externe to unisson_app;
