-- A decision of the committee is carried out once: the one that suspended a convention neither
-- suspends it again nor lifts that suspension, and the one that lifted it suspends nothing.
create table suspension_levee (
  convention_id bigint      not null,
  rang          int         not null,
  decision_id   bigint      not null references instance_decision,
  compte_id     bigint references compte,
  le            timestamptz not null,
  primary key (convention_id, rang),
  unique (convention_id, decision_id),
  foreign key (convention_id, rang) references suspension (convention_id, rang)
);
alter table suspension_levee enable row level security;
alter table suspension_levee force row level security;
create policy lire on suspension_levee for select
  using (convention_id in (select conventions_montrees('TOUT')));
create policy lire_sa_periode on suspension_levee for select using (le <
  (select q.fin from conventions_quittees() q where q.id = suspension_levee.convention_id));

-- Who may suspend: whoever presides the steering committee, by role or by seat, or facilitates the
-- convention. The same rule stands in the code.
create function suspend_pour_moi(convention bigint) returns boolean
  language sql stable
  return preside_pour_moi(convention)
    or exists (select 1 from participant p where p.convention_id = convention
      and p.compte_id = acteur_compte() and p.jusqu_au is null
      and p.role in ('PRESIDENT_COPIL', 'ANIMATEUR'));
grant execute on function suspend_pour_moi to unisson_app;

-- Whether this decision suspended this convention, or lifted a suspension of it: yes or no.
create policy proprietaire on suspension for select to current_user using (true);
create policy proprietaire on suspension_levee for select to current_user using (true);
create function decision_servie(convention bigint, decision bigint) returns boolean
  language sql stable security definer set search_path = public
  return exists (select 1 from suspension s
      where s.convention_id = convention and s.decision_id = decision)
    or exists (select 1 from suspension_levee l
      where l.convention_id = convention and l.decision_id = decision);
revoke execute on function decision_servie from public;
grant execute on function decision_servie to unisson_app;

create policy ajouter on suspension_levee for insert with check (compte_id = acteur_compte()
  and suspend_pour_moi(convention_id) and not decision_servie(convention_id, decision_id));
grant select, insert on suspension_levee to unisson_app;

alter policy ajouter on suspension with check (acteur_systeme()
  or (compte_id = acteur_compte() and suspend_pour_moi(convention_id)
    and not decision_servie(convention_id, decision_id)));
