-- Sessions that an identity provider opened, so that it may end them from any node, and what it
-- said already, so that nobody says it again in its place.
create table session_fournisseur (
  session_id char(36)    not null primary key,
  compte_id  bigint      not null references compte,
  emetteur   text        not null,
  sujet      text        not null,
  -- The provider's own number of the session, empty when it gives none.
  numero     text        not null,
  ouverte_le timestamptz not null
);
create index session_fournisseur_sujet on session_fournisseur (emetteur, sujet);
create index session_fournisseur_numero on session_fournisseur (emetteur, numero);

create table avis_deconnexion (
  empreinte text        not null primary key,
  recu_le   timestamptz not null
);

-- Read and written by the platform, never in a person's name.
alter table session_fournisseur enable row level security;
alter table session_fournisseur force row level security;
alter table avis_deconnexion enable row level security;
alter table avis_deconnexion force row level security;
create policy session_fournisseur_systeme on session_fournisseur
  using (acteur_systeme()) with check (acteur_systeme());
create policy avis_deconnexion_systeme on avis_deconnexion
  using (acteur_systeme()) with check (acteur_systeme());
grant select, insert, delete on session_fournisseur, avis_deconnexion to unisson_app;
