-- Audits of practice: a published grid answered on several files or observations, each named by a
-- number that names nobody; one round, or two that are compared. Nothing here is deleted, but for
-- an answer that is taken back while the audit goes on.
create table audit_etat_suivant (de text, vers text, primary key (de, vers));
insert into audit_etat_suivant values
  ('PREPARATION', 'EN_COURS'), ('PREPARATION', 'ABANDONNE'),
  ('EN_COURS', 'CLOTURE'), ('EN_COURS', 'ABANDONNE');

create table audit (
  id              bigint generated always as identity primary key,
  organisation_id bigint        not null references organisation,
  version_id      bigint        not null references grille_version,
  titre           text          not null check (titre <> ''),
  -- what one filling of the grid is about
  objet           text          not null check (objet in ('DOSSIERS', 'OBSERVATIONS')),
  -- the first round, for a second one
  premier_id      bigint,
  -- the rate aimed at, in percent
  cible           numeric(5, 2) not null check (cible > 0 and cible <= 100),
  -- the lowest points of an answer that count as conform
  conforme_des    numeric(8, 4) not null,
  attendues       int           not null check (attendues between 1 and 500),
  debut           date          not null,
  fin             date          not null,
  etat            text          not null,
  version         int           not null default 1,
  cree_par        bigint references compte,
  cree_le         timestamptz   not null,
  clos_le         timestamptz,
  unique (id, organisation_id),
  foreign key (premier_id, organisation_id) references audit (id, organisation_id),
  check (fin >= debut),
  check (premier_id <> id)
);
create index audit_organisation on audit (organisation_id, id desc);
create unique index audit_second_tour on audit (premier_id) where etat <> 'ABANDONNE';

create table audit_historique (
  audit_id        bigint      not null,
  organisation_id bigint      not null,
  version         int         not null,
  transition      text        not null,
  de              text,
  vers            text        not null,
  role            text        not null,
  compte_id       bigint references compte,
  motif           text        not null default '',
  le              timestamptz not null,
  primary key (audit_id, version),
  foreign key (audit_id, organisation_id) references audit (id, organisation_id),
  foreign key (de, vers) references audit_etat_suivant,
  check (de is not null or vers = 'PREPARATION')
);

create table audit_auditeur (
  audit_id        bigint not null,
  organisation_id bigint not null,
  compte_id       bigint not null references compte,
  primary key (audit_id, compte_id),
  foreign key (audit_id, organisation_id) references audit (id, organisation_id)
);
create index audit_auditeur_compte on audit_auditeur (compte_id);

-- One file, or one observation: a number, at most a letter or a word of a short list. No name fits.
create table audit_observation (
  id              bigint generated always as identity primary key,
  audit_id        bigint      not null,
  organisation_id bigint      not null,
  repere          text        not null check (char_length(repere) <= 30 and repere ~ '\d'),
  remarque        text        not null default '' check (char_length(remarque) <= 2000),
  version         int         not null default 1,
  compte_id       bigint references compte,
  le              timestamptz not null,
  -- entered by mistake: it counts no more
  retiree_le      timestamptz,
  unique (id, audit_id, organisation_id),
  foreign key (audit_id, organisation_id) references audit (id, organisation_id)
);
create index audit_observation_audit on audit_observation (audit_id, id);
create unique index audit_observation_repere on audit_observation (audit_id, lower(repere))
  where retiree_le is null;

create table audit_reponse (
  observation_id  bigint not null,
  audit_id        bigint not null,
  organisation_id bigint not null,
  noeud_id        bigint not null references grille_noeud,
  valeur          text   not null,
  remarque        text   not null default '' check (char_length(remarque) <= 500),
  primary key (observation_id, noeud_id),
  foreign key (observation_id, audit_id, organisation_id)
    references audit_observation (id, audit_id, organisation_id)
);
create index audit_reponse_audit on audit_reponse (audit_id, noeud_id);

-- What was under the target when the audit was closed, with its figures: a finding, from which
-- actions come.
create table audit_ecart (
  id              bigint generated always as identity primary key,
  audit_id        bigint not null,
  organisation_id bigint not null,
  noeud_id        bigint not null references grille_noeud,
  conformes       int    not null check (conformes >= 0),
  non_conformes   int    not null check (non_conformes > 0),
  unique (audit_id, noeud_id),
  foreign key (audit_id, organisation_id) references audit (id, organisation_id)
);

-- Who leads audits: the direction and who is in charge of quality.
create function audits_menes_par_moi(organisation bigint) returns boolean
  language sql stable
  return acteur_a_role(organisation, '{DIRECTION,REFERENT_QUALITE}');

-- Named, and still of the house.
create function audits_confies_a_moi() returns setof bigint
  language sql stable
  begin atomic
    select a.audit_id from audit_auditeur a
     where a.compte_id = acteur_compte() and a.organisation_id = any (acteur_organisations());
  end;

create function audit_en_saisie_pour_moi(audit bigint) returns boolean
  language sql stable
  return exists (select 1 from audit a where a.id = audit and a.etat = 'EN_COURS'
    and (audits_menes_par_moi(a.organisation_id) or a.id in (select audits_confies_a_moi())));

grant execute on function audits_menes_par_moi, audits_confies_a_moi, audit_en_saisie_pour_moi
  to unisson_app;

alter table audit_etat_suivant enable row level security;
alter table audit_etat_suivant force row level security;
create policy lire on audit_etat_suivant for select using (true);
grant select on audit_etat_suivant to unisson_app;

do $$
declare t text;
begin
  foreach t in array array['audit', 'audit_historique', 'audit_auditeur', 'audit_observation',
      'audit_reponse', 'audit_ecart'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select, insert on %I to unisson_app', t);
  end loop;
  foreach t in array array['audit_historique', 'audit_observation', 'audit_reponse', 'audit_ecart']
  loop
    execute format('create policy lire on %I for select
      using (exists (select 1 from audit a where a.id = audit_id))', t);
  end loop;
end $$;

create policy lire on audit for select using (acteur_systeme()
  or organisation_id in (select organisations_ayant_pour_moi('{ADMINISTRATION,DIRECTION,
    REFERENT_QUALITE,SECRETAIRE_INSTANCE,PROFESSIONNEL,REPRESENTANT_USAGERS}'))
  or id in (select audits_confies_a_moi()));
create policy ajouter on audit for insert with check (etat = 'PREPARATION' and version = 1
  and cree_par = acteur_compte() and audits_menes_par_moi(organisation_id));
create policy modifier on audit for update using (audits_menes_par_moi(organisation_id))
  with check (audits_menes_par_moi(organisation_id));
grant update (titre, cible, attendues, debut, fin, etat, version, clos_le) on audit to unisson_app;

-- Said of the row itself: the policies of audit read this table.
create policy lire on audit_auditeur for select using (acteur_systeme()
  or organisation_id = any (acteur_organisations()));
create policy ajouter on audit_auditeur for insert
  with check (audits_menes_par_moi(organisation_id));
create policy retirer on audit_auditeur for delete using (audits_menes_par_moi(organisation_id));
grant delete on audit_auditeur to unisson_app;

create policy ajouter on audit_historique for insert with check (role = 'RESPONSABLE'
  and compte_id = acteur_compte() and audits_menes_par_moi(organisation_id));

create policy ajouter on audit_observation for insert
  with check (compte_id = acteur_compte() and audit_en_saisie_pour_moi(audit_id));
create policy modifier on audit_observation for update
  using (audit_en_saisie_pour_moi(audit_id)) with check (audit_en_saisie_pour_moi(audit_id));
grant update (repere, remarque, version, retiree_le) on audit_observation to unisson_app;

create policy ajouter on audit_reponse for insert
  with check (audit_en_saisie_pour_moi(audit_id));
create policy modifier on audit_reponse for update
  using (audit_en_saisie_pour_moi(audit_id)) with check (audit_en_saisie_pour_moi(audit_id));
create policy retirer on audit_reponse for delete using (audit_en_saisie_pour_moi(audit_id));
grant update (valeur, remarque), delete on audit_reponse to unisson_app;

create policy ajouter on audit_ecart for insert with check (exists (select 1 from audit a
  where a.id = audit_id and a.etat = 'CLOTURE' and audits_menes_par_moi(a.organisation_id)));
