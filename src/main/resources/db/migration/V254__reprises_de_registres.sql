-- A register of conventions kept in a spreadsheet, waiting for its sender's confirmation.
create table registre_reprise (
  id              bigint generated always as identity primary key,
  organisation_id bigint      not null references organisation,
  compte_id       bigint      not null references compte,
  version         int         not null default 1,
  etat            text        not null check (etat in ('EN_ATTENTE', 'CONFIRMEE', 'OUBLIEE')),
  fichier         text        not null,
  contenu         jsonb,
  -- what the directory proposes for each name of the file
  propositions    jsonb       not null,
  reglages        jsonb       not null,
  bilan           jsonb,
  deposee_le      timestamptz not null,
  expire_le       timestamptz not null,
  confirmee_le    timestamptz,
  check ((etat = 'EN_ATTENTE') = (contenu is not null)),
  check ((etat = 'CONFIRMEE') = (confirmee_le is not null and bilan is not null))
);
create index registre_reprise_fin on registre_reprise (expire_le) where etat = 'EN_ATTENTE';
create index registre_reprise_compte on registre_reprise (compte_id, id desc);

alter table registre_reprise enable row level security;
alter table registre_reprise force row level security;
create policy lire on registre_reprise for select using (acteur_systeme()
  or (compte_id = acteur_compte() and organisation_id = any (acteur_organisations())));
create policy deposer on registre_reprise for insert with check (compte_id = acteur_compte()
  and organisation_id in (select organisations_ayant_pour_moi('{DIRECTION,REFERENT_QUALITE}')));
create policy modifier on registre_reprise for update using (acteur_systeme()
  or (compte_id = acteur_compte() and organisation_id = any (acteur_organisations())));
grant select, insert on registre_reprise to unisson_app;
grant update (version, etat, contenu, propositions, reglages, bilan, confirmee_le)
  on registre_reprise to unisson_app;
