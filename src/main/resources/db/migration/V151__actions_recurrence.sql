-- The same action again and again. Each occurrence is an action like any other; its rank in the
-- series is unique, so that two nodes never create the same one twice.
create table action_recurrence (
  id              bigint generated always as identity primary key,
  organisation_id bigint      not null references organisation,
  version         int         not null default 1,
  mois            int         not null check (mois between 1 and 60),
  -- The next one is born when the work of the last is done, or some days before its own date.
  declencheur     text        not null check (declencheur in ('REALISATION', 'DATE')),
  avance          int         not null check (avance between 0 and 365),
  fin             date,
  arretee_le      timestamptz,
  cree_par        bigint references compte,
  cree_le         timestamptz not null
);
create index action_recurrence_vive on action_recurrence (id) where arretee_le is null;

alter table action
  add column recurrence_id bigint references action_recurrence,
  add column occurrence    int check (occurrence > 0),
  add constraint action_occurrence unique (recurrence_id, occurrence),
  add constraint action_serie check ((recurrence_id is null) = (occurrence is null));
grant update (recurrence_id, occurrence) on action to unisson_app;

alter table action_recurrence enable row level security;
alter table action_recurrence force row level security;
create policy lire on action_recurrence for select
  using (acteur_systeme() or organisation_id = any (acteur_organisations()));
create policy poser on action_recurrence for insert with check (cree_par = acteur_compte()
  and organisation_id in (select organisations_ayant_pour_moi('{DIRECTION,REFERENT_QUALITE}')));
create policy modifier on action_recurrence for update using (acteur_systeme()
  or organisation_id in (select organisations_ayant_pour_moi('{DIRECTION,REFERENT_QUALITE}')));
grant select, insert on action_recurrence to unisson_app;
grant update (version, mois, declencheur, avance, fin, arretee_le) on action_recurrence to unisson_app;
