-- Nobody judges an alert that concerns their own party. A president of that party answers and writes
-- the plan; how serious it is, and whether it is filed, is said by somebody outside the party.

-- Who sits today in the steering committee of a convention and may work in it. For the functions
-- below only.
create function sieges_du_comite(convention bigint) returns table (compte bigint, fonction text)
  language sql stable security definer set search_path = public
  begin atomic
    select s.compte_id, s.fonction
      from convention_instance l
      join instance i on i.id = l.instance_id and i.nature = 'COPIL' and i.active
      join siege s on s.instance_id = i.id
     where l.convention_id = convention and l.detachee_le is null
       and s.compte_id is not null and s.fonction <> 'INVITE'
       and s.debut <= jour_de_paris() and (s.fin is null or s.fin >= jour_de_paris())
       and exists (select 1 from convention_acces a
            where a.convention_id = convention and a.niveau = 'ECRITURE'
              and (a.compte_id = s.compte_id or a.organisation_id in (select h.organisation_id
                    from habilitation h
                   where h.compte_id = s.compte_id and h.role <> 'OBSERVATEUR')));
  end;

-- Whoever takes part for a party, or works in its organisation.
create function membres_de_la_partie(laquelle bigint) returns setof bigint
  language sql stable security definer set search_path = public
  begin atomic
    select p.compte_id from participant p
     where p.partie_id = laquelle and p.jusqu_au is null
    union
    select h.compte_id
      from partie q join habilitation h on h.organisation_id = q.organisation_id
     where q.id = laquelle and h.role <> 'OBSERVATEUR';
  end;

-- The nearest to the presidency outside a party: whoever presides (or runs the committee while
-- nobody does); else who runs it or speaks for another party; else its other members; else those who
-- sign for another party. Told to whoever reads the alerts of the convention.
create function arbitres_de_l_alerte(convention bigint, laquelle bigint)
  returns table (compte bigint, rang int)
  language sql stable security definer set search_path = public
  begin atomic
    with tous as (
      select p.compte_id as qui, case p.role when 'PRESIDENT_COPIL' then 'PRESIDE'
               when 'ANIMATEUR' then 'ANIME' else p.role end as place
        from participant p
       where p.convention_id = convention and p.jusqu_au is null
         and p.role in ('PRESIDENT_COPIL', 'ANIMATEUR', 'REFERENT', 'MEMBRE_COPIL', 'SIGNATAIRE')
      union
      select s.compte, case s.fonction when 'PRESIDENCE' then 'PRESIDE'
               when 'MEMBRE' then 'MEMBRE_COPIL' else 'ANIME' end
        from sieges_du_comite(convention) s),
    dehors as (
      select t.qui, min(case
               when t.place = 'PRESIDE' then 1
               when t.place = 'ANIME' and not exists (select 1 from tous x where x.place = 'PRESIDE')
                 then 1
               when t.place in ('ANIME', 'REFERENT') then 2
               when t.place = 'MEMBRE_COPIL' then 3
               else 4 end) as rang
        from tous t
       where not exists (select 1 from membres_de_la_partie(laquelle) m(qui) where m.qui = t.qui)
       group by t.qui)
    select d.qui, d.rang from dehors d
     where d.rang = (select min(e.rang) from dehors e)
       and (acteur_systeme() or convention in (select alertes_lues()));
  end;

create function concerne_ma_partie(laquelle bigint) returns boolean
  language sql stable security definer set search_path = public
  return laquelle is not null
    and acteur_compte() in (select membres_de_la_partie(laquelle));

create function comptes_de_la_partie(laquelle bigint) returns setof bigint
  language sql stable security definer set search_path = public
  begin atomic
    select m.qui from membres_de_la_partie(laquelle) m(qui) where acteur_systeme();
  end;

revoke execute on function sieges_du_comite, membres_de_la_partie, arbitres_de_l_alerte,
  concerne_ma_partie, comptes_de_la_partie from public;
grant execute on function arbitres_de_l_alerte, concerne_ma_partie, comptes_de_la_partie
  to unisson_app;

create function supplee_pour_moi(convention bigint, laquelle bigint) returns boolean
  language sql stable
  return laquelle is not null and exists (select 1
    from arbitres_de_l_alerte(convention, laquelle) a
   where a.compte = acteur_compte() and a.rang > 1);
grant execute on function supplee_pour_moi to unisson_app;

alter policy modifier on alerte
  using (acteur_systeme() or preside_pour_moi(convention_id)
    or supplee_pour_moi(convention_id, partie_id)
    or (elargie_le is not null and siege_au_comite_pour_moi(convention_id))
    or referent_pour_moi(partie_id))
  with check (acteur_systeme()
    or (preside_pour_moi(convention_id)
      and (etat not in ('QUALIFIEE', 'SANS_SUITE') or not concerne_ma_partie(partie_id)))
    or supplee_pour_moi(convention_id, partie_id)
    or (elargie_le is not null and etat = 'QUALIFIEE' and siege_au_comite_pour_moi(convention_id)
      and not concerne_ma_partie(partie_id))
    or (referent_pour_moi(partie_id) and etat = 'PLAN_DE_REDRESSEMENT'));

alter policy ajouter on alerte_historique with check (
  (acteur_systeme() and role = 'SYSTEME' and transition = 'DETECTER')
  or (compte_id = acteur_compte() and exists (select 1 from alerte a where a.id = alerte_id
    and a.convention_id = alerte_historique.convention_id
    and case role
      when 'SIGNALANT' then transition = 'SIGNALER' and a.auteur_id = acteur_compte()
        and signale_pour_moi(a.convention_id)
      when 'PRESIDENCE' then preside_pour_moi(a.convention_id)
        and not concerne_ma_partie(a.partie_id)
      when 'PRESIDENCE_CONCERNEE' then transition not in ('QUALIFIER', 'CLASSER')
        and preside_pour_moi(a.convention_id)
      when 'SUPPLEANCE' then supplee_pour_moi(a.convention_id, a.partie_id)
      when 'COMITE_ELARGI' then transition = 'QUALIFIER' and a.elargie_le is not null
        and siege_au_comite_pour_moi(a.convention_id) and not concerne_ma_partie(a.partie_id)
      when 'PARTIE' then transition in ('PLANIFIER', 'REVOIR_LE_PLAN')
        and referent_pour_moi(a.partie_id)
      else false end)));

alter policy ajouter on alerte_plan with check (compte_id = acteur_compte()
  and exists (select 1 from alerte a where a.id = alerte_id
    and a.convention_id = alerte_plan.convention_id
    and (preside_pour_moi(a.convention_id) or supplee_pour_moi(a.convention_id, a.partie_id)
      or referent_pour_moi(a.partie_id))));
