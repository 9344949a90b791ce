-- A short grid asked again each month: a series of audits, one for each month, whose rate feeds an
-- indicator. What the next one is made of is copied from the last one.
create table audit_serie (
  id              bigint generated always as identity primary key,
  organisation_id bigint      not null references organisation,
  nom             text        not null check (nom <> ''),
  version         int         not null default 1,
  cree_par        bigint references compte,
  cree_le         timestamptz not null,
  arretee_le      timestamptz,
  unique (id, organisation_id)
);
create index audit_serie_organisation on audit_serie (organisation_id);

alter table audit
  add column serie_id bigint,
  -- the month it is about, by its first day
  add column mois date check (extract(day from mois) = 1),
  add constraint audit_serie_de_la_maison foreign key (serie_id, organisation_id)
    references audit_serie (id, organisation_id),
  add constraint audit_d_un_mois check ((serie_id is null) = (mois is null)),
  add constraint audit_sans_tour check (serie_id is null or premier_id is null);
create unique index audit_du_mois on audit (serie_id, mois) where etat <> 'ABANDONNE';

alter table audit_serie enable row level security;
alter table audit_serie force row level security;
create policy lire on audit_serie for select using (acteur_systeme()
  or organisation_id in (select organisations_ayant_pour_moi('{ADMINISTRATION,DIRECTION,
    REFERENT_QUALITE,SECRETAIRE_INSTANCE,PROFESSIONNEL,REPRESENTANT_USAGERS}'))
  or exists (select 1 from audit a where a.serie_id = id));
create policy ajouter on audit_serie for insert with check (cree_par = acteur_compte()
  and version = 1 and arretee_le is null and audits_menes_par_moi(organisation_id));
create policy modifier on audit_serie for update using (audits_menes_par_moi(organisation_id))
  with check (audits_menes_par_moi(organisation_id));
grant select, insert on audit_serie to unisson_app;
grant update (version, arretee_le) on audit_serie to unisson_app;

-- The rows behind a figure of audits are read by whoever reads the audit.
create policy lire_audit on valeur_ligne for select using (
  objet_type = 'audit' and exists (select 1 from valeur v where v.id = valeur_id)
  and exists (select 1 from audit a where a.id = objet_id));
