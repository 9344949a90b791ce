-- What a program was answered to a creation, so that the same call sent again creates nothing more.
create table api_reponse (
  jeton_id bigint      not null references jeton_api,
  -- Chosen by the program.
  cle      text        not null check (length(cle) between 1 and 100),
  -- Digest of what was asked: the same key with another demand is a mistake.
  demande  text        not null,
  le       timestamptz not null,
  -- Null while the first call is under way, or when it was cut.
  statut   int,
  emplacement text     not null default '',
  corps    bytea,
  primary key (jeton_id, cle)
);
create index api_reponse_ancienne on api_reponse (le);
alter table api_reponse enable row level security;
alter table api_reponse force row level security;
create policy api_reponse_systeme on api_reponse
  using (acteur_systeme()) with check (acteur_systeme());
grant select, insert, update, delete on api_reponse to unisson_app;
