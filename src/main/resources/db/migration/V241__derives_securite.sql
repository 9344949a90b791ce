-- Alerts are for the committee and for those who speak for a party. Whoever else may open the
-- convention learns how many there are, and nothing else.

-- Read under the policies of participant: whoever may not open the convention finds nothing.
create function alertes_lues() returns setof bigint
  language sql stable
  begin atomic
    select p.convention_id from participant p
     where p.compte_id = acteur_compte() and p.jusqu_au is null
       and p.role in ('ANIMATEUR', 'PRESIDENT_COPIL', 'MEMBRE_COPIL', 'REFERENT',
         'REPRESENTANT_USAGERS', 'SIGNATAIRE');
  end;

-- The president of the committee, or the facilitator while there is none.
create function preside_pour_moi(convention bigint) returns boolean
  language sql stable
  return exists (select 1 from participant p where p.convention_id = convention
    and p.compte_id = acteur_compte() and p.jusqu_au is null
    and (p.role = 'PRESIDENT_COPIL' or (p.role = 'ANIMATEUR' and not exists (
      select 1 from participant x where x.convention_id = convention
        and x.role = 'PRESIDENT_COPIL' and x.jusqu_au is null))));

-- Whoever may tell the committee of something.
create function signale_pour_moi(convention bigint) returns boolean
  language sql stable
  return exists (select 1 from participant p where p.convention_id = convention
    and p.compte_id = acteur_compte() and p.jusqu_au is null
    and p.role in ('ANIMATEUR', 'PRESIDENT_COPIL', 'MEMBRE_COPIL', 'REFERENT',
      'REPRESENTANT_USAGERS'));

create function siege_au_comite_pour_moi(convention bigint) returns boolean
  language sql stable
  return exists (select 1 from participant p where p.convention_id = convention
    and p.compte_id = acteur_compte() and p.jusqu_au is null
    and p.role in ('ANIMATEUR', 'PRESIDENT_COPIL', 'MEMBRE_COPIL'));

create function regle_les_alertes_pour_moi(convention bigint) returns boolean
  language sql stable
  return exists (select 1 from participant p where p.convention_id = convention
    and p.compte_id = acteur_compte() and p.jusqu_au is null
    and p.role in ('ANIMATEUR', 'PRESIDENT_COPIL', 'REFERENT'));

grant execute on function alerte_ouverte, alertes_lues, preside_pour_moi, signale_pour_moi,
  siege_au_comite_pour_moi, regle_les_alertes_pour_moi to unisson_app;

alter table alerte_etat_suivant enable row level security;
alter table alerte_etat_suivant force row level security;
create policy lire on alerte_etat_suivant for select using (true);
grant select on alerte_etat_suivant to unisson_app;

do $$
declare t text;
begin
  foreach t in array array['alerte', 'alerte_lecture', 'alerte_historique', 'alerte_reponse',
      'alerte_plan', 'alerte_reglage'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy lire on %I for select using (acteur_systeme()'
      ' or convention_id in (select alertes_lues()))', t);
    execute format('grant select, insert on %I to unisson_app', t);
  end loop;
end $$;

create policy ajouter on alerte for insert with check (etat = 'DETECTEE' and version = 1
  and (acteur_systeme() or (source = 'SIGNALEMENT' and auteur_id = acteur_compte()
    and signale_pour_moi(convention_id))));
-- A party concerned goes no further than its plan.
create policy modifier on alerte for update
  using (acteur_systeme() or preside_pour_moi(convention_id)
    or (elargie_le is not null and siege_au_comite_pour_moi(convention_id))
    or referent_pour_moi(partie_id))
  with check (acteur_systeme() or preside_pour_moi(convention_id)
    or (elargie_le is not null and etat = 'QUALIFIEE' and siege_au_comite_pour_moi(convention_id))
    or (referent_pour_moi(partie_id) and etat = 'PLAN_DE_REDRESSEMENT'));
grant update (etat, etat_le, version, gravite, plan_avant, elargie_le, apaisee_le) on alerte
  to unisson_app;

create policy ajouter on alerte_lecture for insert with check (acteur_systeme());

create policy ajouter on alerte_historique for insert with check (
  (acteur_systeme() and role = 'SYSTEME' and transition = 'DETECTER')
  or (compte_id = acteur_compte() and exists (select 1 from alerte a where a.id = alerte_id
    and a.convention_id = alerte_historique.convention_id
    and case role
      when 'SIGNALANT' then transition = 'SIGNALER' and a.auteur_id = acteur_compte()
        and signale_pour_moi(a.convention_id)
      when 'PRESIDENCE' then preside_pour_moi(a.convention_id)
      when 'COMITE_ELARGI' then transition = 'QUALIFIER' and a.elargie_le is not null
        and siege_au_comite_pour_moi(a.convention_id)
      when 'PARTIE' then transition in ('PLANIFIER', 'REVOIR_LE_PLAN')
        and referent_pour_moi(a.partie_id)
      else false end)));

create policy ajouter on alerte_reponse for insert with check (compte_id = acteur_compte()
  and referent_pour_moi(partie_id) and exists (select 1 from alerte a where a.id = alerte_id
    and a.convention_id = alerte_reponse.convention_id
    and (a.partie_id is null or a.partie_id = alerte_reponse.partie_id)));

create policy ajouter on alerte_plan for insert with check (compte_id = acteur_compte()
  and exists (select 1 from alerte a where a.id = alerte_id
    and a.convention_id = alerte_plan.convention_id
    and (preside_pour_moi(a.convention_id) or referent_pour_moi(a.partie_id))));

create policy ajouter on alerte_reglage for insert with check (compte_id = acteur_compte()
  and regle_les_alertes_pour_moi(convention_id));

create policy journal_lire_alerte on journal for select
  using (objet_type = 'alerte' and exists (select 1 from alerte a where a.id = objet_id));

-- How many alerts a convention has: all that an observer learns of them. It reads as the owner of
-- the tables, who sees every access: the actor's own are looked for by name.
create policy proprietaire on alerte for select to current_user using (true);
create function alertes_en_cours(convention bigint) returns int
  language sql stable security definer set search_path = public
  return case when acteur_systeme() or exists (
      select 1 from convention_acces a join convention c on c.id = a.convention_id
       where a.convention_id = convention
         and (a.compte_id = acteur_compte() or a.organisation_id = any (acteur_organisations()))
         and (a.niveau = 'ECRITURE'
           or visibilite_degre(c.visibilite_observateurs) >= visibilite_degre('TOUT')))
    then (select count(*)::int from alerte a where a.convention_id = convention
      and alerte_ouverte(a.etat))
    else 0 end;
revoke execute on function alertes_en_cours from public;
grant execute on function alertes_en_cours to unisson_app;
