-- Other programs that an organisation wants told of what happens, each at its address.
create table abonnement (
  id              bigint generated always as identity primary key,
  organisation_id bigint      not null references organisation,
  nom             text        not null check (length(nom) between 1 and 80),
  adresse         text        not null check (length(adresse) between 1 and 500),
  genres          text[]      not null check (cardinality(genres) > 0),
  -- Signs what is sent; sealed with the platform's key, forgotten with the subscription.
  secret          bytea,
  actif           boolean     not null default true,
  cree_par        bigint      not null references compte,
  cree_le         timestamptz not null,
  retire_le       timestamptz,
  check ((secret is null) = (retire_le is not null))
);
create index abonnement_de_l_organisation on abonnement (organisation_id, id)
  where retire_le is null;

-- What is to be sent, then what became of it. Identifiers and states only.
create table abonnement_envoi (
  id               bigint generated always as identity primary key,
  abonnement_id    bigint      not null references abonnement,
  genre            text        not null,
  objet_id         bigint      not null,
  etat             text        not null,
  survenu_le       timestamptz not null,
  -- What is told once only: the same duty late the next day is no news.
  cle              text,
  statut           text        not null default 'EN_ATTENTE'
    check (statut in ('EN_ATTENTE', 'REMIS', 'ABANDONNE')),
  essais           int         not null default 0,
  prochain_le      timestamptz not null,
  dernier_essai_le timestamptz,
  -- Status of the last answer; null when there was none, and why.
  reponse          int,
  erreur           text        not null default '',
  unique (abonnement_id, cle)
);
create index abonnement_envoi_du on abonnement_envoi (prochain_le) where statut = 'EN_ATTENTE';
create index abonnement_envoi_recent on abonnement_envoi (abonnement_id, id desc);

alter table abonnement enable row level security;
alter table abonnement force row level security;
alter table abonnement_envoi enable row level security;
alter table abonnement_envoi force row level security;
create policy abonnement_lire on abonnement for select
  using (acteur_systeme() or acteur_administre(organisation_id));
create policy abonnement_creer on abonnement for insert
  with check (cree_par = acteur_compte() and acteur_administre(organisation_id));
create policy abonnement_modifier on abonnement for update
  using (acteur_administre(organisation_id));
create policy abonnement_envoi_lire on abonnement_envoi for select
  using (acteur_systeme() or exists (select 1 from abonnement a where a.id = abonnement_id));
create policy abonnement_envoi_inscrire on abonnement_envoi for insert
  with check (acteur_systeme());
create policy abonnement_envoi_modifier on abonnement_envoi for update
  using (acteur_systeme() or exists (select 1 from abonnement a where a.id = abonnement_id));
create policy abonnement_envoi_oublier on abonnement_envoi for delete
  using (acteur_systeme());
-- An address never changes: what is sent elsewhere is another subscription, with its own secret.
grant select, insert, update (secret, actif, retire_le) on abonnement to unisson_app;
grant select, insert, delete,
  update (statut, essais, prochain_le, dernier_essai_le, reponse, erreur)
  on abonnement_envoi to unisson_app;
