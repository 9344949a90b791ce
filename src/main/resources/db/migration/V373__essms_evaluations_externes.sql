-- The evaluation of an establishment by an outside body, from its programming to its end.
create table evaluation_externe_etat_suivant (de text, vers text, primary key (de, vers));
insert into evaluation_externe_etat_suivant
select de, vers from (values
  ('PROGRAMMEE', array['AUTO_EVALUATION', 'PREPAREE', 'ANNULEE']),
  ('AUTO_EVALUATION', array['PREPAREE', 'ANNULEE']),
  ('PREPAREE', array['VISITE', 'ANNULEE']),
  ('VISITE', array['PRE_RAPPORT_RECU']),
  ('PRE_RAPPORT_RECU', array['OBSERVATIONS_ENVOYEES', 'RAPPORT_DEFINITIF']),
  ('OBSERVATIONS_ENVOYEES', array['RAPPORT_DEFINITIF']),
  ('RAPPORT_DEFINITIF', array['TRANSMIS_ATC']),
  ('TRANSMIS_ATC', array['PUBLIE']),
  ('PUBLIE', array['PLAN_EN_COURS']),
  ('PLAN_EN_COURS', array['CLOTUREE'])) as g (de, tous), unnest(tous) as vers;

create table evaluation_externe (
  id               bigint generated always as identity primary key,
  organisation_id  bigint      not null references organisation,
  etablissement_id bigint      not null references etablissement,
  organisme        text        not null check (organisme <> ''),
  visite_le        date        not null,
  etat             text        not null,
  etat_le          timestamptz not null,
  version          int         not null default 1,
  -- by when the next step is expected; legal delays are not all known, so it is chosen each time
  pour             date,
  cree_par         bigint      not null references compte,
  cree_le          timestamptz not null
);
create index evaluation_externe_organisation on evaluation_externe (organisation_id, id desc);
create index evaluation_externe_etablissement on evaluation_externe (etablissement_id);

create table evaluation_externe_historique (
  evaluation_id bigint      not null references evaluation_externe,
  version       int         not null,
  transition    text        not null,
  de            text,
  vers          text        not null,
  role          text        not null,
  compte_id     bigint references compte,
  -- the day on which it happened
  jour          date        not null,
  note          text        not null default '',
  le            timestamptz not null,
  primary key (evaluation_id, version),
  foreign key (de, vers) references evaluation_externe_etat_suivant,
  check (de is not null or vers = 'PROGRAMMEE')
);

alter table evaluation_externe_etat_suivant enable row level security;
alter table evaluation_externe_etat_suivant force row level security;
create policy lire on evaluation_externe_etat_suivant for select using (true);
grant select on evaluation_externe_etat_suivant to unisson_app;

alter table evaluation_externe enable row level security;
alter table evaluation_externe force row level security;
create policy lire on evaluation_externe for select using (acteur_systeme() or organisation_id in
  (select organisations_ayant_pour_moi('{ADMINISTRATION,DIRECTION,REFERENT_QUALITE,SECRETAIRE_INSTANCE,PROFESSIONNEL,REPRESENTANT_USAGERS}')));
create policy ajouter on evaluation_externe for insert with check (etat = 'PROGRAMMEE'
  and version = 1 and cree_par = acteur_compte() and autoevaluation_menee_par_moi(organisation_id)
  and exists (select 1 from etablissement e
       where e.id = etablissement_id and e.organisation_id = evaluation_externe.organisation_id));
create policy modifier on evaluation_externe for update
  using (autoevaluation_menee_par_moi(organisation_id))
  with check (autoevaluation_menee_par_moi(organisation_id));
grant select, insert on evaluation_externe to unisson_app;
grant update (etat, etat_le, version, pour) on evaluation_externe to unisson_app;

alter table evaluation_externe_historique enable row level security;
alter table evaluation_externe_historique force row level security;
create policy lire on evaluation_externe_historique for select
  using (evaluation_id in (select e.id from evaluation_externe e));
create policy ajouter on evaluation_externe_historique for insert with check (exists
  (select 1 from evaluation_externe e where e.id = evaluation_id
     and autoevaluation_menee_par_moi(e.organisation_id)));
grant select, insert on evaluation_externe_historique to unisson_app;

-- Files attached to an evaluation are for those who read it.
create policy lire_evaluation_externe on fichier_objet for select
  using (objet_type = 'evaluation-externe'
    and exists (select 1 from evaluation_externe e where e.id = objet_id));
create policy lire_evaluation_externe on fichier for select using (exists
  (select 1 from fichier_objet o where o.fichier_id = fichier.id
     and o.objet_type = 'evaluation-externe'
     and exists (select 1 from evaluation_externe e where e.id = o.objet_id)));
