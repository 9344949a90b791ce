-- The bodies of a convention. A body lives by itself; the link tells which convention it serves.
create table convention_instance (
  convention_id bigint      not null references convention,
  instance_id   bigint      not null references instance,
  attachee_par  bigint references compte,
  attachee_le   timestamptz not null,
  detachee_le   timestamptz,
  primary key (convention_id, instance_id)
);
create index convention_instance_instance on convention_instance (instance_id);
alter table convention_instance enable row level security;
alter table convention_instance force row level security;
create policy lire on convention_instance for select
  using (acteur_systeme() or convention_id in (select conventions_montrees('TOUT')));
create policy attacher on convention_instance for insert with check (acteur_systeme()
  or convention_id in (select a.convention_id from convention_acces a where a.niveau = 'ECRITURE'));
create policy detacher on convention_instance for update using (acteur_systeme()
  or convention_id in (select a.convention_id from convention_acces a where a.niveau = 'ECRITURE'));
grant select, insert on convention_instance to unisson_app;
grant update (detachee_le, attachee_par, attachee_le) on convention_instance to unisson_app;
