-- Passkeys (WebAuthn): what recognises a device, never what lets one stand for it.
create table cle_acces (
  id           bigint generated always as identity primary key,
  compte_id    bigint      not null references compte,
  -- Chosen by the device, known to it and to us; Base64 for URLs.
  identifiant  text        not null unique,
  -- What the device keeps of the account: says nothing of the person.
  porteur      text        not null,
  cle_publique bytea       not null,
  attestation  bytea       not null,
  transports   text        not null,
  -- Goes up at each use on devices that count: going back betrays a copy.
  compteur     bigint      not null check (compteur >= 0),
  nom          text        not null check (nom <> ''),
  creee_le     timestamptz not null,
  derniere_le  timestamptz
);
create index cle_acces_compte on cle_acces (compte_id, id);

-- Read and written by the platform during a sign-in, never in a person's name.
alter table cle_acces enable row level security;
alter table cle_acces force row level security;
create policy cle_acces_systeme on cle_acces
  using (acteur_systeme()) with check (acteur_systeme());
grant select, insert, update, delete on cle_acces to unisson_app;
