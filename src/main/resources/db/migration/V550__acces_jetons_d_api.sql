-- An account that only tokens use: closed to people from its birth, so that nobody signs in with it,
-- no mail leaves for it and no duty waits for it.
alter table compte add column technique boolean not null default false,
  add check (not technique or ferme_le is not null);

-- Tokens by which other programs call the API. Only the digest of a token is kept.
create table jeton_api (
  id               bigint generated always as identity primary key,
  -- In whose name it acts: its maker, or a technical account of the organisation.
  compte_id        bigint not null references compte,
  organisation_id  bigint references organisation,
  nom              text        not null check (length(nom) between 1 and 80),
  -- Its first characters, to recognise it.
  debut            text        not null,
  empreinte        text        not null unique,
  portees          text[]      not null check (cardinality(portees) > 0),
  cree_par         bigint      not null references compte,
  cree_le          timestamptz not null,
  expire_le        timestamptz not null check (expire_le > cree_le),
  revoque_le       timestamptz,
  revoque_par      bigint references compte,
  dernier_usage_le timestamptz,
  -- Calls within one minute of the clock.
  fenetre          timestamptz,
  appels           int         not null default 0,
  check (organisation_id is not null or cree_par = compte_id),
  check ((revoque_le is null) = (revoque_par is null))
);
create index jeton_api_du_compte on jeton_api (compte_id, id);
create index jeton_api_de_l_organisation on jeton_api (organisation_id, id)
  where organisation_id is not null;

alter table jeton_api enable row level security;
alter table jeton_api force row level security;
create policy jeton_api_lire on jeton_api for select
  using (acteur_systeme() or compte_id = acteur_compte() or acteur_administre(organisation_id));
create policy jeton_api_creer on jeton_api for insert
  with check (cree_par = acteur_compte()
    and (organisation_id is null
      or acteur_administre(organisation_id)
        and exists (select 1 from compte c join habilitation h on h.compte_id = c.id
             where c.id = jeton_api.compte_id and c.technique
               and h.organisation_id = jeton_api.organisation_id)));
create policy jeton_api_modifier on jeton_api for update
  using (acteur_systeme() or compte_id = acteur_compte() or acteur_administre(organisation_id));
-- What a token opens never changes: another one is made.
grant select, insert, update (revoque_le, revoque_par, fenetre, appels, dernier_usage_le)
  on jeton_api to unisson_app;
