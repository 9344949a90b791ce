-- A commitment joined to an action of the plan of the party that took it. The action stays that
-- party's own: the others read a reflection of it, four values that the party confirmed, and
-- nothing else.
create table promesse_lien (
  id              bigint generated always as identity primary key,
  promesse_id     bigint      not null references promesse,
  organisation_id bigint      not null references organisation,
  action_id       bigint      not null references action,
  lie_par         bigint references compte,
  lie_le          timestamptz not null,
  retire_le       timestamptz,
  -- Digest of the proposal that the party set aside; empty when none is.
  ecartee         text        not null default ''
);
create unique index promesse_lien_actif on promesse_lien (promesse_id) where retire_le is null;
create index promesse_lien_action on promesse_lien (action_id);

-- Each confirmation adds one; an empty title says that nothing is shared any more.
create table promesse_reflet (
  promesse_id   bigint not null,
  convention_id bigint not null,
  rang          int    not null check (rang > 0),
  titre         text   not null,
  etat          text   not null,
  avancement    int    not null check (avancement between 0 and 100),
  au            date   not null,
  primary key (promesse_id, rang),
  foreign key (convention_id, promesse_id) references promesse (convention_id, id)
);

alter table promesse_lien enable row level security;
alter table promesse_lien force row level security;
create policy lire on promesse_lien for select using (acteur_systeme()
  or organisation_id = any (acteur_organisations()));
create policy lier on promesse_lien for insert with check (
  organisation_id = any (acteur_organisations())
  and exists (select 1 from promesse p join partie q on q.id = p.partie_id
    where p.id = promesse_id and referent_pour_moi(p.partie_id)
      and q.organisation_id = promesse_lien.organisation_id)
  and exists (select 1 from action a
    where a.id = action_id and a.organisation_id = promesse_lien.organisation_id));
create policy modifier on promesse_lien for update using (
  organisation_id = any (acteur_organisations())
  and exists (select 1 from promesse p where p.id = promesse_id
    and referent_pour_moi(p.partie_id)));
grant select, insert on promesse_lien to unisson_app;
grant update (retire_le, ecartee) on promesse_lien to unisson_app;

alter table promesse_reflet enable row level security;
alter table promesse_reflet force row level security;
create policy lire on promesse_reflet for select using
  (convention_id in (select conventions_montrees('TOUT')));
create policy ajouter on promesse_reflet for insert with check (
  convention_id in (select a.convention_id from convention_acces a where a.niveau = 'ECRITURE')
  and exists (select 1 from promesse p where p.id = promesse_id
    and p.convention_id = promesse_reflet.convention_id and referent_pour_moi(p.partie_id)));
grant select, insert on promesse_reflet to unisson_app;
