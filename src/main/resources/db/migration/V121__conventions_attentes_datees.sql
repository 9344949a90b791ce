-- Who may sign under this mandate today, as far as its dates tell; the register's whole rule is
-- applied at the click.
create function mandat_en_cours(organisation bigint, mandat bigint) returns text
  language sql stable
  begin atomic
    select m.titulaire || ', ' || m.fonction from mandats_de(organisation) m
     where m.id = mandat
       and coalesce(m.clos_a_compter_du, 'infinity') > (now() at time zone 'Europe/Paris')::date
       and coalesce(m.fin, 'infinity') >= (now() at time zone 'Europe/Paris')::date;
  end;
revoke execute on function mandat_en_cours from public;
grant execute on function mandat_en_cours to unisson_app;

-- What each convention waits for, from whom, about what and by when: one row per expected act. The
-- list, the page of a convention, its state "told from the reader's place" and "À faire" all read it.
drop view convention_attente;
create view convention_attente with (security_invoker = true) as
with courante as (
  select c.id as convention_id, c.etat, c.etat_le, c.mode_effet, c.limite_relecture,
         (select v.empreinte from version_texte v where v.convention_id = c.id
           order by v.numero desc limit 1) as empreinte
    from convention c
   -- Who may not read the acts cannot tell which are missing.
   where c.id in (select conventions_montrees('TOUT'))),
attendues as (
  select c.convention_id, 'INVITATION' as nature, p.id as partie_id, null::bigint as compte_id,
         array[]::text[] as roles, ''::text as objet, null::date as pour
    from courante c join partie p on p.convention_id = c.convention_id
   where p.etat = 'INVITEE' and c.etat not in ('SIGNEE', 'EN_VIGUEUR', 'ABANDONNEE')
  union all
  select c.convention_id, 'POSITION_PRINCIPES', p.id, null, array['REFERENT'], '', null
    from courante c join partie p on p.convention_id = c.convention_id
   where c.etat = 'PRINCIPES' and p.etat = 'ACCEPTEE'
     and exists (select 1 from principe x
          where x.convention_id = c.convention_id and x.ecarte_le is null
            and not exists (select 1 from principe_position y
                 where y.convention_id = x.convention_id and y.principe_id = x.id
                   and y.version = x.version and y.partie_id = p.id and y.role = 'REFERENT'))
  union all
  select c.convention_id, 'POSITION_VOLET', p.id, null, array['REFERENT'], x.numero::text, null
    from courante c
    join partie p on p.convention_id = c.convention_id
    join volet x on x.convention_id = c.convention_id and x.etat = 'LIVRABLE_DEPOSE'
   where c.etat = 'CO_CONSTRUCTION' and p.etat = 'ACCEPTEE'
     and not exists (select 1 from volet_position y
          where y.convention_id = x.convention_id and y.volet_id = x.id
            and y.depot = x.depot and y.partie_id = p.id)
  union all
  select c.convention_id, 'REDACTION_VOLET', null, m.compte_id, array[]::text[], x.numero::text,
         x.echeance
    from courante c
    join volet x on x.convention_id = c.convention_id and x.etat in ('OUVERT', 'EN_TRAVAIL')
    join volet_membre m on m.convention_id = x.convention_id and m.volet_id = x.id
     and m.rapporteur and m.jusqu_au is null
   where c.etat = 'CO_CONSTRUCTION'
  union all
  select c.convention_id, 'APPROBATION', p.id, null, array['REFERENT'], '', c.limite_relecture
    from courante c join partie p on p.convention_id = c.convention_id
   where c.etat = 'RELECTURE' and p.etat = 'ACCEPTEE'
     and not exists (select 1 from approbation a
          where a.convention_id = c.convention_id and a.partie_id = p.id
            and a.empreinte = c.empreinte)
  union all
  select c.convention_id, 'DECISION', p.id, null, array['REFERENT', 'SECRETAIRE'], '',
         (select max(v.seance_le) from validation v
           where v.convention_id = c.convention_id and v.partie_id = p.id
             and v.empreinte = c.empreinte)
    from courante c join partie p on p.convention_id = c.convention_id
   where c.etat = 'VALIDATION_INSTANCES' and p.etat = 'ACCEPTEE'
     and not exists (select 1 from validation v
          where v.convention_id = c.convention_id and v.partie_id = p.id
            and v.empreinte = c.empreinte
            and (v.etat in ('FAVORABLE', 'NON_REQUISE')
              or v.etat = 'FAVORABLE_RESERVES' and not v.reserve_sur_le_texte))
  union all
  select c.convention_id, 'REPONSE_AVIS', v.partie_id, null, array['REFERENT', 'SECRETAIRE'],
         a.instance, null
    from courante c
    join validation v on v.convention_id = c.convention_id and v.etat <> 'A_REPRENDRE'
    join avis a on a.convention_id = v.convention_id and a.validation_id = v.id
     and a.sens in ('FAVORABLE', 'AVEC_RESERVES', 'DEFAVORABLE') and a.reponse is null
   where c.etat = 'VALIDATION_INSTANCES'
  union all
  -- The power to sign must stand before the signature opens; the rule itself is the register's.
  select c.convention_id, 'MANDAT', p.id, null, array['REFERENT'], '', null
    from courante c join partie p on p.convention_id = c.convention_id
   where c.etat = 'VALIDATION_INSTANCES' and p.etat = 'ACCEPTEE'
     and mandat_en_cours(p.organisation_id, p.mandat_id) is null
  union all
  select c.convention_id, 'SIGNATURE', s.partie_id, s.compte_id, array[]::text[], '', s.limite
    from courante c join signature_demande s on s.convention_id = c.convention_id
   where c.etat = 'EN_SIGNATURE' and s.empreinte = c.empreinte
     and s.etat in ('EN_ATTENTE', 'INVITE', 'OUVERT')
  union all
  select c.convention_id, 'COPIE_A_VERIFIER', p.id, null, array['REFERENT'], s.nom, null
    from courante c
    join signature_demande s on s.convention_id = c.convention_id and s.etat = 'HORS_OUTIL'
     and s.empreinte = c.empreinte
    join partie p on p.convention_id = c.convention_id and p.etat = 'ACCEPTEE'
     and p.id <> s.partie_id
   where c.etat = 'EN_SIGNATURE'
     and not exists (select 1 from signature g
           join signature_verification w on w.convention_id = g.convention_id
            and w.signature_id = g.id and w.conforme and w.partie_id <> s.partie_id
          where g.convention_id = s.convention_id and g.demande_id = s.id)
  union all
  select c.convention_id, 'EVENEMENT', p.id, null, array['REFERENT'], '', null
    from courante c join partie p on p.convention_id = c.convention_id
   where c.etat = 'SIGNEE' and c.mode_effet = 'EVENEMENT' and p.etat = 'ACCEPTEE'
     and not exists (select 1 from soutien s
          where s.convention_id = c.convention_id and s.objet = 'EVENEMENT'
            and s.partie_id = p.id)),
-- After 180 days of silence the platform proposes to give up, and never does it alone.
silencieuses as (
  select c.convention_id, 'SILENCE' as nature, null::bigint as partie_id, null::bigint as compte_id,
         array['ANIMATEUR'] as roles, '' as objet, null::date as pour
    from courante c
   where c.etat not in ('SIGNEE', 'EN_VIGUEUR', 'ABANDONNEE')
     and c.etat_le < now() - interval '180 days'
     and not exists (select 1 from journal j
          where j.objet_type = 'convention' and j.objet_id = c.convention_id
            and j.le > now() - interval '180 days')),
-- The facilitator has the turn when nobody else has.
toutes as (
  select * from attendues
  union all
  select * from silencieuses
  union all
  select c.convention_id, 'ANIMATION', null, null, array['ANIMATEUR'], '', null
    from courante c
   where c.etat in ('DIAGNOSTIC', 'PRINCIPES', 'CO_CONSTRUCTION', 'CONSOLIDATION', 'RELECTURE',
           'VALIDATION_INSTANCES')
     and not exists (select 1 from attendues a
          where a.convention_id = c.convention_id and a.nature <> 'INVITATION')
     and not exists (select 1 from volet x
          where c.etat = 'CO_CONSTRUCTION' and x.convention_id = c.convention_id
            and x.etat not in ('ADOPTE', 'REPORTE')))
select t.convention_id, t.nature, t.partie_id, p.organisation_id, t.compte_id, t.roles, t.objet,
       t.pour,
       coalesce(t.compte_id = acteur_compte(), false)
         or exists (select 1 from participant m
              where m.convention_id = t.convention_id and m.compte_id = acteur_compte()
                and m.role = any (t.roles) and m.jusqu_au is null
                and (t.partie_id is null or m.partie_id = t.partie_id))
         or t.nature = 'INVITATION'
            and acteur_a_role(p.organisation_id, '{DIRECTION,REFERENT_QUALITE}')
         or 'SECRETAIRE' = any (t.roles)
            and acteur_a_role(p.organisation_id, '{SECRETAIRE_INSTANCE}') as mienne
  from toutes t left join partie p on p.id = t.partie_id and p.convention_id = t.convention_id;
grant select on convention_attente to unisson_app;
