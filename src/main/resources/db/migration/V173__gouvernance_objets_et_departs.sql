-- Row security also binds who migrates: what follows reads and mends every organisation's rows.
select set_config('app.systeme', 'oui', true);

-- A point taken up again is about what it was first about, not about the former point; failing
-- that, it leads to the meeting that left it open.
with recursive suite as (
  select p.id, p.objet_id as ancien from reunion_point p
   where p.module = 'gouvernance' and p.objet_type = 'reunion_point'
  union
  select s.id, a.objet_id from suite s join reunion_point a on a.id = s.ancien
   where a.module = 'gouvernance' and a.objet_type = 'reunion_point'),
vrai as (
  select s.id, a.module, a.objet_type, a.objet_id, a.lien
    from suite s join reunion_point a on a.id = s.ancien
   where a.module is not null and a.objet_type <> 'reunion_point')
update reunion_point p
   set module = v.module, objet_type = v.objet_type, objet_id = v.objet_id, lien = v.lien
  from vrai v where v.id = p.id;
update reunion_point p set lien = '/reunions/' || a.reunion_id
  from reunion_point a
 where p.module = 'gouvernance' and p.objet_type = 'reunion_point' and a.id = p.objet_id
   and p.lien is null;
update instance_decision_objet o
   set module = p.module, objet_type = p.objet_type, objet_id = p.objet_id
  from instance_decision d join reunion_point p on p.id = d.point_id
 where d.id = o.decision_id and o.module = 'gouvernance' and o.objet_type = 'reunion_point'
   and p.lien = o.lien;

-- What a decision concerns may be added to, and taken back: the line stays, with its end.
alter table instance_decision_objet add column retire_le timestamptz;
create unique index instance_decision_objet_lie
  on instance_decision_objet (decision_id, module, objet_type, objet_id)
  where retire_le is null and module is not null;
create policy retirer on instance_decision_objet for update using (acteur_systeme()
  or instance_id in (select instances_tenues()));
grant update (retire_le) on instance_decision_objet to unisson_app;

-- Members who have left since the meeting: nothing is expected from them any more.
create table compte_rendu_depart (
  reunion_id  bigint      not null references compte_rendu,
  instance_id bigint      not null,
  siege_id    bigint      not null references siege,
  par         bigint references compte,
  le          timestamptz not null,
  primary key (reunion_id, siege_id)
);
alter table compte_rendu_depart enable row level security;
alter table compte_rendu_depart force row level security;
create policy lire on compte_rendu_depart for select using (acteur_systeme()
  or instance_id in (select instances_accessibles()));
create policy ajouter on compte_rendu_depart for insert with check (acteur_systeme()
  or instance_id in (select instances_tenues()));
grant select, insert on compte_rendu_depart to unisson_app;

-- Days before a meeting by which it is called, and after it by which its minutes are sent.
alter table instance
  add column convocation_jours int not null default 10 check (convocation_jours between 1 and 60),
  add column compte_rendu_jours int not null default 15 check (compte_rendu_jours between 1 and 90);
grant update (convocation_jours, compte_rendu_jours) on instance to unisson_app;
