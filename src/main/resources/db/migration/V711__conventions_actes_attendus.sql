-- Whose turn it is, asked by state. The view named fifteen tables in fourteen acts, and each table
-- brings its rules: eight hundred steps to open for each convention in preparation, while a state
-- awaits one or two acts. Each state now asks its own questions, planned once for each connection,
-- with the rights of whoever asks. The acts are those of before; the view keeps its columns.
create function convention_actes_attendus(convention bigint)
  returns table (nature text, partie_id bigint, compte_id bigint, roles text[], objet text, pour date)
  language plpgsql stable rows 2
  set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
declare
  moi constant bigint := convention_actes_attendus.convention;
  c record;
  texte text;
  attendu boolean := false;
begin
  select v.etat, v.etat_le, v.mode_effet, v.limite_relecture into c
    from convention v where v.id = moi and (en_preparation(v.etat) or v.etat = 'SIGNEE');
  if not found or not convention_montre(moi, 'TOUT') then return; end if;

  if c.etat in ('RELECTURE', 'VALIDATION_INSTANCES', 'EN_SIGNATURE') then
    texte := (select v.empreinte from version_texte v
               where v.convention_id = moi order by v.numero desc limit 1);
  end if;

  case c.etat
    when 'PRINCIPES' then
      return query
      select 'POSITION_PRINCIPES', p.id, null::bigint, '{REFERENT}'::text[], '', null::date
        from partie p
       where p.convention_id = moi and p.etat = 'ACCEPTEE'
         and exists (select from principe x
               where x.convention_id = moi and x.ecarte_le is null
                 and not exists (select from principe_position y
                       where y.convention_id = moi and y.principe_id = x.id
                         and y.version = x.version and y.partie_id = p.id
                         and y.role = 'REFERENT'));
      attendu := found;

    when 'CO_CONSTRUCTION' then
      return query
      select 'POSITION_VOLET', p.id, null::bigint, '{REFERENT}'::text[], x.numero::text, null::date
        from partie p
        join volet x on x.convention_id = moi and x.etat = 'LIVRABLE_DEPOSE'
       where p.convention_id = moi and p.etat = 'ACCEPTEE'
         and not exists (select from volet_position y
               where y.convention_id = moi and y.volet_id = x.id
                 and y.depot = x.depot and y.partie_id = p.id)
      union all
      select 'REDACTION_VOLET', null, m.compte_id, '{}', x.numero::text, x.echeance
        from volet x
        join volet_membre m on m.convention_id = moi and m.volet_id = x.id
             and m.rapporteur and m.jusqu_au is null
       where x.convention_id = moi and x.etat in ('OUVERT', 'EN_TRAVAIL');
      -- A group that has not adopted its text keeps the turn from those who lead.
      attendu := found or exists (select from volet x
        where x.convention_id = moi and x.etat not in ('ADOPTE', 'REPORTE'));

    when 'CONSOLIDATION' then
      -- The drafting goes on meanwhile: those who lead keep the turn.
      return query
      select 'FICHE', p.id, null::bigint, '{REFERENT}'::text[], p.id::text, null::date
        from partie p join organisation o on o.id = p.organisation_id
       where p.convention_id = moi and p.etat = 'ACCEPTEE'
         and (btrim(p.representant) = '' or btrim(p.representant_qualite) = ''
           or cardinality(p.missions) = 0
           or coalesce(o.finess_ej, o.siren, o.rna) is null);

    when 'RELECTURE' then
      return query
      select 'APPROBATION', p.id, null::bigint, '{REFERENT}'::text[], '', c.limite_relecture
        from partie p
       where p.convention_id = moi and p.etat = 'ACCEPTEE'
         and not exists (select from approbation a
               where a.convention_id = moi and a.partie_id = p.id and a.empreinte = texte);
      attendu := found;

    when 'VALIDATION_INSTANCES' then
      return query
      select 'DECISION', p.id, null::bigint, '{REFERENT,SECRETAIRE}'::text[], '',
             (select max(v.seance_le) from validation v
               where v.convention_id = moi and v.partie_id = p.id and v.empreinte = texte)
        from partie p
       where p.convention_id = moi and p.etat = 'ACCEPTEE'
         and not exists (select from validation v
               where v.convention_id = moi and v.partie_id = p.id and v.empreinte = texte
                 and (v.etat in ('FAVORABLE', 'NON_REQUISE')
                   or v.etat = 'FAVORABLE_RESERVES' and not v.reserve_sur_le_texte))
      union all
      select 'REPONSE_AVIS', v.partie_id, null, '{REFERENT,SECRETAIRE}', a.instance, null
        from validation v
        join avis a on a.convention_id = moi and a.validation_id = v.id
             and a.sens in ('FAVORABLE', 'AVEC_RESERVES', 'DEFAVORABLE') and a.reponse is null
       where v.convention_id = moi and v.etat <> 'A_REPRENDRE'
      union all
      select 'MANDAT', p.id, null, '{REFERENT}', '', null
        from partie p
       where p.convention_id = moi and p.etat = 'ACCEPTEE'
         and mandat_en_cours(p.organisation_id, p.mandat_id) is null;
      attendu := found;

    when 'EN_SIGNATURE' then
      return query
      select 'SIGNATURE', s.partie_id, s.compte_id, '{}'::text[], '', s.limite
        from signature_demande s
       where s.convention_id = moi and s.empreinte = texte
         and s.etat in ('EN_ATTENTE', 'INVITE', 'OUVERT')
      union all
      select 'COPIE_A_VERIFIER', p.id, null, '{REFERENT}', s.nom, null
        from signature_demande s
        join partie p on p.convention_id = moi and p.etat = 'ACCEPTEE' and p.id <> s.partie_id
       where s.convention_id = moi and s.etat = 'HORS_OUTIL' and s.empreinte = texte
         and not exists (select from signature g
                join signature_verification w on w.convention_id = moi
                     and w.signature_id = g.id and w.conforme and w.partie_id <> s.partie_id
               where g.convention_id = moi and g.demande_id = s.id);

    when 'SIGNEE' then
      if c.mode_effet = 'EVENEMENT' then
        return query
        select 'EVENEMENT', p.id, null::bigint, '{REFERENT}'::text[], '', null::date
          from partie p
         where p.convention_id = moi and p.etat = 'ACCEPTEE'
           and not exists (select from soutien s
                 where s.convention_id = moi and s.objet = 'EVENEMENT' and s.partie_id = p.id);
      end if;

    else
      -- A diagnosis awaits those who lead.
  end case;

  if c.etat not in ('EN_SIGNATURE', 'SIGNEE') and not attendu then
    return query
    select 'ANIMATION', null::bigint, null::bigint, '{ANIMATEUR}'::text[], '', null::date;
  end if;
  if c.etat <> 'SIGNEE' then
    return query
    select 'INVITATION', p.id, null::bigint, '{}'::text[], '', null::date
      from partie p where p.convention_id = moi and p.etat = 'INVITEE';
    if c.etat_le < instant_present() - interval '180 days'
       and not exists (select from journal j
             where j.objet_type = 'convention' and j.objet_id = moi
               and j.le > instant_present() - interval '180 days') then
      return query
      select 'SILENCE', null::bigint, null::bigint, '{ANIMATEUR}'::text[], '', null::date;
    end if;
  end if;
end $$;
grant execute on function convention_actes_attendus to unisson_app;

create or replace view convention_attente with (security_invoker = true) as
select c.id as convention_id, a.nature, a.partie_id, p.organisation_id, a.compte_id, a.roles,
       a.objet, a.pour,
       coalesce(a.compte_id = acteur_compte(), false)
         or exists (select from participant m
              where m.convention_id = c.id and m.compte_id = acteur_compte()
                and m.role = any (a.roles) and m.jusqu_au is null
                and (a.partie_id is null or m.partie_id = a.partie_id))
         or a.nature = 'INVITATION'
            and acteur_a_role(p.organisation_id, '{DIRECTION,REFERENT_QUALITE}')
         or 'SECRETAIRE' = any (a.roles)
            and acteur_a_role(p.organisation_id, '{SECRETAIRE_INSTANCE}') as mienne
  from convention c
  cross join lateral convention_actes_attendus(c.id) a
  left join partie p on p.id = a.partie_id and p.convention_id = c.id;
