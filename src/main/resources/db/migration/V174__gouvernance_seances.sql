-- One record of a session: the meeting. Those that only stood in the calendar become meetings to
-- prepare, whose hour is still to be said; sessions of the past that nobody held are forgotten.
select set_config('app.systeme', 'oui', true);

insert into reunion (instance_id, etat, etat_le, objet, debut, duree, uid, cree_le)
select s.instance_id, 'PLANIFIEE', now(), 'Séance (heure à préciser)',
       (s.le + time '09:00') at time zone 'Europe/Paris', 120,
       gen_random_uuid() || '@unisson', now()
  from seance_instance s join instance i on i.id = s.instance_id
 where i.active and s.le >= jour_de_paris()
   and not exists (select from reunion r
         where r.instance_id = s.instance_id and r.etat not in ('ANNULEE', 'SANS_QUORUM')
           and (r.debut at time zone 'Europe/Paris')::date = s.le);
-- Apart from it: a history is only written about a meeting that its policy can see.
insert into reunion_historique (reunion_id, version, transition, vers, role, le)
select r.id, 1, 'PLANIFIER', 'PLANIFIEE', 'ANIMATEUR', r.cree_le from reunion r
 where not exists (select from reunion_historique h where h.reunion_id = r.id);

drop table seance_instance;

-- Reads its own tables whatever the actor, for the function below.
create policy proprietaire on reunion for select to current_user using (true);

-- The days on which a body meets. Its calendar is known to the organisation that bears it, whoever
-- may read the meetings themselves: conventions count backwards from it.
create function seances_instance(instance bigint, du date) returns setof date
  language sql stable security definer set search_path = public
  begin atomic
    select distinct (r.debut at time zone 'Europe/Paris')::date
      from reunion r join instance i on i.id = r.instance_id
     where r.instance_id = instance and r.etat not in ('ANNULEE', 'SANS_QUORUM')
       and (r.debut at time zone 'Europe/Paris')::date >= du
       and (acteur_systeme() or i.organisation_id = any (acteur_organisations())
         or i.id in (select instances_visibles()))
     order by 1;
  end;
revoke execute on function seances_instance from public;
grant execute on function seances_instance to unisson_app;
