-- When what is written of an action, its state or its date changed for the last time.
alter table action add column change_le timestamptz not null default now();
alter table action no force row level security;
update action set change_le = etat_le;
alter table action force row level security;
grant update (change_le) on action to unisson_app;

-- The orders of the list besides the due date; by pilot, names are sorted as they are read.
create index action_par_priorite on action (organisation_id, priorite, pour_le, id);
create index action_par_changement on action (organisation_id, change_le desc, id desc);
