-- Accounts. What colleagues may read (names) and what only a sign-in may read (secrets) are two
-- tables, so that no policy on names can ever show a password.
create table compte (
  id         bigint generated always as identity primary key,
  courriel   text        not null check (courriel = lower(courriel)),
  prenom     text        not null,
  nom        text        not null,
  -- Runs the platform itself: imports, first administrator of an organisation.
  plateforme boolean     not null default false,
  cree_le    timestamptz not null default now(),
  ferme_le   timestamptz
);
create unique index compte_courriel on compte (courriel);

create table habilitation (
  compte_id       bigint      not null references compte,
  organisation_id bigint      not null references organisation,
  role            text        not null check (role in ('ADMINISTRATION', 'DIRECTION',
    'REFERENT_QUALITE', 'SECRETAIRE_INSTANCE', 'PROFESSIONNEL', 'REPRESENTANT_USAGERS',
    'FACILITATEUR_SRA', 'OBSERVATEUR')),
  depuis          timestamptz not null default now(),
  primary key (compte_id, organisation_id, role)
);
create index habilitation_organisation on habilitation (organisation_id, role);

-- Who was given or lost which role, and by whom: insert-only.
create table habilitation_historique (
  id              bigint generated always as identity primary key,
  compte_id       bigint      not null references compte,
  organisation_id bigint      not null references organisation,
  role            text        not null,
  fait            text        not null check (fait in ('ACCORDEE', 'RETIREE')),
  par             bigint references compte,
  le              timestamptz not null default now()
);
create index habilitation_historique_organisation
  on habilitation_historique (organisation_id, id);
create index habilitation_historique_compte on habilitation_historique (compte_id);

-- Self-contained: policies of other tables read this one, so this one reads nothing else.
alter table habilitation enable row level security;
alter table habilitation force row level security;
create policy habilitation_lire on habilitation for select
  using (acteur_systeme() or compte_id = acteur_compte()
    or organisation_id = any (acteur_organisations()));
-- The owner, in whose name the few functions below answer a narrow question about anybody.
create policy habilitation_proprietaire on habilitation for select to current_user using (true);

-- Whether the actor holds one of these roles in this organisation; false without an actor.
create function acteur_a_role(organisation bigint, roles text[]) returns boolean
  language sql stable
  begin atomic
    select exists (select 1 from habilitation h
       where h.compte_id = acteur_compte() and h.organisation_id = organisation
         and h.role = any (roles));
  end;

-- The same question for policies on habilitation itself, which would otherwise call themselves.
create function acteur_administre(organisation bigint) returns boolean
  language sql stable
  security definer set search_path = public
  begin atomic
    select exists (select 1 from habilitation h
       where h.compte_id = acteur_compte() and h.organisation_id = organisation
         and h.role = 'ADMINISTRATION');
  end;

create policy habilitation_accorder on habilitation for insert
  with check (acteur_systeme() or acteur_administre(organisation_id));
create policy habilitation_retirer on habilitation for delete
  using (acteur_systeme() or acteur_administre(organisation_id)
    or compte_id = acteur_compte());
grant select, insert, delete on habilitation to unisson_app;

alter table habilitation_historique enable row level security;
alter table habilitation_historique force row level security;
create policy habilitation_historique_lire on habilitation_historique for select
  using (acteur_systeme() or organisation_id = any (acteur_organisations()));
create policy habilitation_historique_ecrire on habilitation_historique for insert
  with check (acteur_systeme()
    or par = acteur_compte()
       and (organisation_id = any (acteur_organisations()) or compte_id = acteur_compte()));
grant select, insert on habilitation_historique to unisson_app;

-- An account is seen by itself and by its colleagues.
alter table compte enable row level security;
alter table compte force row level security;
create policy compte_lire on compte for select
  using (acteur_systeme() or id = acteur_compte()
    or exists (select 1 from habilitation h
        where h.compte_id = compte.id and h.organisation_id = any (acteur_organisations())));
create policy compte_creer on compte for insert with check (acteur_systeme());
-- Names, addresses and rights alike change through sign-in services only.
create policy compte_modifier on compte for update using (acteur_systeme());
create policy compte_proprietaire on compte for select to current_user using (true);
grant select, insert, update on compte to unisson_app;

-- A partner's name on a shared convention: the name alone crosses organisations.
create function compte_nom(compte bigint) returns text
  language sql stable
  security definer set search_path = public
  begin atomic
    select c.prenom || ' ' || c.nom from compte c where c.id = compte;
  end;

-- Whom a duty or a mail addressed to a role of an organisation reaches: identifiers only.
create function comptes_ayant(organisation bigint, roles text[]) returns setof bigint
  language sql stable
  security definer set search_path = public
  begin atomic
    select distinct h.compte_id from habilitation h join compte c on c.id = h.compte_id
     where h.organisation_id = organisation and h.role = any (roles) and c.ferme_le is null;
  end;

revoke execute on function acteur_administre, compte_nom, comptes_ayant from public;
grant execute on function acteur_administre, compte_nom, comptes_ayant to unisson_app;
