-- An action confided aloud in a meeting, as it was said that day. Who reads the instance heard it,
-- and finds it in the minutes, whoever's plan holds the action; what becomes of it stays in that plan.
create table reunion_action (
  objet_type  text   not null check (objet_type in ('reunion_point', 'decision_instance')),
  objet_id    bigint not null,
  action_id   bigint not null references action,
  reunion_id  bigint not null,
  instance_id bigint not null,
  numero      int    not null,
  titre       text   not null check (titre <> ''),
  pilote      text   not null default '',
  pour_le     date,
  primary key (objet_type, objet_id, action_id),
  foreign key (reunion_id, instance_id) references reunion (id, instance_id)
);
create index reunion_action_reunion on reunion_action (reunion_id);
create index reunion_action_action on reunion_action (action_id);

alter table reunion_action enable row level security;
alter table reunion_action force row level security;
create policy lire on reunion_action for select
  using (acteur_systeme() or instance_id in (select instances_accessibles()));
create policy ajouter on reunion_action for insert
  with check (acteur_systeme() or instance_id in (select instances_tenues()));
grant select, insert on reunion_action to unisson_app;
