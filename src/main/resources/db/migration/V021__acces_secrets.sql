-- Everything here is read and written by the platform during a sign-in, never in a person's name.

create table compte_secret (
  compte_id         bigint primary key references compte,
  -- Argon2id; null for an account that only uses one-time links.
  mot_de_passe      text,
  -- TOTP key, AES-256-GCM with the platform's key.
  totp_chiffre      bytea,
  totp_active_le    timestamptz,
  -- Last 30-second step used: a code serves once.
  totp_dernier_pas  bigint not null default 0
);
create table code_de_secours (
  compte_id  bigint not null references compte,
  empreinte  text   not null,
  utilise_le timestamptz,
  primary key (compte_id, empreinte)
);

create table invitation (
  id              bigint generated always as identity primary key,
  -- Null: an invitation to run the platform itself.
  organisation_id bigint references organisation,
  courriel        text        not null check (courriel = lower(courriel)),
  roles           text[]      not null,
  invite_par      bigint references compte,
  cree_le         timestamptz not null,
  acceptee_le     timestamptz,
  acceptee_par    bigint references compte,
  annulee_le      timestamptz
);
create index invitation_organisation on invitation (organisation_id, id);
create unique index invitation_en_attente on invitation (organisation_id, courriel)
  where acceptee_le is null and annulee_le is null;

-- Single-use links. Only the digest of the token is kept.
create table jeton (
  empreinte     text primary key,
  usage         text        not null check (usage in ('INVITATION', 'CONNEXION', 'MOT_DE_PASSE')),
  compte_id     bigint references compte,
  invitation_id bigint references invitation,
  cree_le       timestamptz not null,
  expire_le     timestamptz not null,
  utilise_le    timestamptz,
  check ((usage = 'INVITATION') = (invitation_id is not null)),
  check ((usage = 'INVITATION') = (compte_id is null))
);
create index jeton_compte on jeton (compte_id);
create index jeton_invitation on jeton (invitation_id);
create index jeton_expire on jeton (expire_le);

-- Attempts by account and by address; the key is a keyed digest, so that the table names nobody.
create table essai (
  cle           text primary key,
  nombre        int         not null,
  dernier_le    timestamptz not null,
  bloque_jusqua timestamptz
);

-- What signed-in people asked for and were refused. The address pattern and the identifier, nothing
-- that was typed.
create table acces_refuse (
  id        bigint generated always as identity primary key,
  le        timestamptz not null,
  compte_id bigint      not null references compte,
  statut    int         not null,
  methode   text        not null,
  modele    text        not null,
  objet     text        not null
);
create index acces_refuse_recent on acces_refuse (le desc);
create index acces_refuse_compte on acces_refuse (compte_id, le desc);

do $$
declare t text;
begin
  foreach t in array array['compte_secret', 'code_de_secours', 'jeton', 'essai', 'acces_refuse',
                           'invitation']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
  foreach t in array array['compte_secret', 'code_de_secours', 'jeton', 'essai']
  loop
    execute format('create policy %I on %I using (acteur_systeme()) with check (acteur_systeme())',
      t || '_systeme', t);
  end loop;
end $$;

create policy acces_refuse_lire on acces_refuse for select using (acteur_systeme());
create policy acces_refuse_ecrire on acces_refuse for insert
  with check (acteur_systeme() or compte_id = acteur_compte());
create policy invitation_lire on invitation for select
  using (acteur_systeme() or acteur_administre(organisation_id));
create policy invitation_creer on invitation for insert
  with check (acteur_systeme() or acteur_administre(organisation_id));
create policy invitation_modifier on invitation for update
  using (acteur_systeme() or acteur_administre(organisation_id));

grant select, insert, update on compte_secret to unisson_app;
grant select, insert, update, delete on code_de_secours to unisson_app;
grant select, insert, update on invitation to unisson_app;
-- Spent and expired tokens and old attempts are swept: they prove nothing.
grant select, insert, update, delete on jeton, essai to unisson_app;
grant select, insert on acces_refuse to unisson_app;
