-- One keeping for every spreadsheet that waits for its sender's confirmation: the plan of actions and
-- the register of conventions each had their own.
create table tableur_en_attente (
  id              bigint generated always as identity primary key,
  -- the module that reads it
  module          text        not null,
  organisation_id bigint      not null references organisation,
  compte_id       bigint      not null references compte,
  version         int         not null default 1,
  etat            text        not null check (etat in ('EN_ATTENTE', 'CONFIRME', 'OUBLIE')),
  fichier         text        not null,
  contenu         jsonb,
  choix           jsonb       not null,
  bilan           jsonb,
  depose_le       timestamptz not null,
  expire_le       timestamptz not null,
  confirme_le     timestamptz,
  check ((etat = 'EN_ATTENTE') = (contenu is not null)),
  check ((etat = 'CONFIRME') = (confirme_le is not null and bilan is not null))
);
create index tableur_en_attente_fin on tableur_en_attente (expire_le) where etat = 'EN_ATTENTE';
create index tableur_en_attente_compte on tableur_en_attente (compte_id, id desc);

alter table action_reprise no force row level security;
insert into tableur_en_attente (module, organisation_id, compte_id, version, etat, fichier, contenu,
                                choix, bilan, depose_le, expire_le, confirme_le)
select 'actions', organisation_id, compte_id, version,
       case etat when 'CONFIRMEE' then 'CONFIRME' when 'OUBLIEE' then 'OUBLIE' else etat end,
       fichier, contenu, reglages, bilan, deposee_le, expire_le, confirmee_le
  from action_reprise order by id;
drop table action_reprise;

alter table registre_reprise no force row level security;
insert into tableur_en_attente (module, organisation_id, compte_id, version, etat, fichier, contenu,
                                choix, bilan, depose_le, expire_le, confirme_le)
select 'reprises', organisation_id, compte_id, version,
       case etat when 'CONFIRMEE' then 'CONFIRME' when 'OUBLIEE' then 'OUBLIE' else etat end,
       fichier, contenu,
       jsonb_build_object('reglages', reglages, 'propositions', propositions),
       bilan, deposee_le, expire_le, confirmee_le
  from registre_reprise order by id;
drop table registre_reprise;

alter table tableur_en_attente enable row level security;
alter table tableur_en_attente force row level security;
create policy lire on tableur_en_attente for select using (acteur_systeme()
  or (compte_id = acteur_compte() and organisation_id = any (acteur_organisations())));
create policy deposer on tableur_en_attente for insert with check (compte_id = acteur_compte()
  and organisation_id in (select organisations_ayant_pour_moi('{DIRECTION,REFERENT_QUALITE}')));
create policy modifier on tableur_en_attente for update using (acteur_systeme()
  or (compte_id = acteur_compte() and organisation_id = any (acteur_organisations())));
grant select, insert on tableur_en_attente to unisson_app;
grant update (version, etat, contenu, choix, bilan, confirme_le) on tableur_en_attente to unisson_app;
