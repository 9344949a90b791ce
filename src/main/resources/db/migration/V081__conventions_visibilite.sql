-- What an observer reads is chosen by the parties, for each convention. One rule, below every page:
-- a table of a convention belongs to one of three degrees, and an access that only reads opens the
-- degrees that the parties share.
create function visibilite_degre(visibilite text) returns int
  language sql immutable
  return array_position(array['ETAT_ET_PERIMETRE', 'TEXTE', 'TOUT'], visibilite);

-- The conventions of which the actor may read what belongs to this degree.
create function conventions_montrees(degre text) returns setof bigint
  language sql stable
  begin atomic
    select a.convention_id from convention_acces a
     where a.niveau = 'ECRITURE'
        or exists (select 1 from convention c
             where c.id = a.convention_id
               and visibilite_degre(c.visibilite_observateurs) >= visibilite_degre(degre));
  end;

-- The same, for one convention: columns that a row of a lower degree must keep silent.
create function convention_montre(convention bigint, degre text) returns boolean
  language sql stable
  return convention in (select conventions_montrees(degre));

do $$
declare
  t text;
  montree constant text := 'convention_id in (select conventions_montrees(%L))';
begin
  -- The state, the parties and the people stay with every access: convention, its passages, partie,
  -- partie_etablissement, participant.

  -- What the text prints, its register of agreements and divergences included.
  foreach t in array array['diagnostic', 'constat_partage', 'principe', 'principe_redaction',
      'volet', 'article', 'article_version', 'point', 'point_position', 'version_texte'] loop
    execute format('drop policy lire on %I', t);
    execute format('create policy lire on %I for select using (' || montree || ')', t, 'TEXTE');
  end loop;

  -- How it came to be, who stands where, what bodies and signatories did.
  foreach t in array array['soutien', 'principe_position', 'volet_historique', 'volet_position',
      'volet_sans_divergence', 'volet_membre', 'seance', 'presence', 'commentaire', 'amendement',
      'amendement_historique', 'point_historique', 'avertissement_vu', 'approbation',
      'correction_materielle', 'validation', 'validation_historique', 'avis', 'signature_demande',
      'signature_historique', 'signature', 'signature_verification', 'document_final'] loop
    execute format('drop policy lire on %I', t);
    execute format('create policy lire on %I for select using (' || montree || ')', t, 'TOUT');
  end loop;

  -- Codes are for who signs.
  drop policy lire on signature_code;
  create policy lire on signature_code for select using (convention_id in
    (select a.convention_id from convention_acces a where a.niveau = 'ECRITURE'));
end $$;

-- History and files of a convention tell everything.
create or replace function journal_visible(type text, id bigint) returns boolean
  language sql stable
  return case type
    when 'organisation' then id = any (acteur_organisations())
    when 'compte' then id = acteur_compte()
    when 'convention' then convention_montre(id, 'TOUT')
    else false end;

-- What is awaited shows who has not acted: it is not for those who may not read the acts.
create or replace view convention_attente with (security_invoker = true) as
with courante as (
  select c.id as convention_id, c.etat,
         (select v.empreinte from version_texte v where v.convention_id = c.id
           order by v.numero desc limit 1) as empreinte
    from convention c
   -- Who may not read the acts cannot tell which are missing.
   where c.id in (select conventions_montrees('TOUT'))),
attendues as (
  select c.convention_id, 'INVITATION' as nature, p.id as partie_id, null::bigint as compte_id,
         array[]::text[] as roles
    from courante c join partie p on p.convention_id = c.convention_id
   where p.etat = 'INVITEE' and c.etat not in ('SIGNEE', 'EN_VIGUEUR', 'ABANDONNEE')
  union all
  select c.convention_id, 'POSITION_PRINCIPES', p.id, null, array['REFERENT']
    from courante c join partie p on p.convention_id = c.convention_id
   where c.etat = 'PRINCIPES' and p.etat = 'ACCEPTEE'
     and exists (select 1 from principe x
          where x.convention_id = c.convention_id and x.ecarte_le is null
            and not exists (select 1 from principe_position y
                 where y.convention_id = x.convention_id and y.principe_id = x.id
                   and y.version = x.version and y.partie_id = p.id and y.role = 'REFERENT'))
  union all
  select c.convention_id, 'POSITION_VOLET', p.id, null, array['REFERENT']
    from courante c join partie p on p.convention_id = c.convention_id
   where c.etat = 'CO_CONSTRUCTION' and p.etat = 'ACCEPTEE'
     and exists (select 1 from volet x
          where x.convention_id = c.convention_id and x.etat = 'LIVRABLE_DEPOSE'
            and not exists (select 1 from volet_position y
                 where y.convention_id = x.convention_id and y.volet_id = x.id
                   and y.depot = x.depot and y.partie_id = p.id))
  union all
  select c.convention_id, 'REDACTION_VOLET', null, m.compte_id, array[]::text[]
    from courante c
    join volet x on x.convention_id = c.convention_id and x.etat in ('OUVERT', 'EN_TRAVAIL')
    join volet_membre m on m.convention_id = x.convention_id and m.volet_id = x.id
     and m.rapporteur and m.jusqu_au is null
   where c.etat = 'CO_CONSTRUCTION'
  union all
  select c.convention_id, 'APPROBATION', p.id, null, array['REFERENT']
    from courante c join partie p on p.convention_id = c.convention_id
   where c.etat = 'RELECTURE' and p.etat = 'ACCEPTEE'
     and not exists (select 1 from approbation a
          where a.convention_id = c.convention_id and a.partie_id = p.id
            and a.empreinte = c.empreinte)
  union all
  select c.convention_id, 'DECISION', p.id, null, array['REFERENT', 'SECRETAIRE']
    from courante c join partie p on p.convention_id = c.convention_id
   where c.etat = 'VALIDATION_INSTANCES' and p.etat = 'ACCEPTEE'
     and not exists (select 1 from validation v
          where v.convention_id = c.convention_id and v.partie_id = p.id
            and v.empreinte = c.empreinte
            and (v.etat in ('FAVORABLE', 'NON_REQUISE')
              or v.etat = 'FAVORABLE_RESERVES' and not v.reserve_sur_le_texte))
  union all
  select c.convention_id, 'SIGNATURE', s.partie_id, s.compte_id, array[]::text[]
    from courante c join signature_demande s on s.convention_id = c.convention_id
   where c.etat = 'EN_SIGNATURE' and s.empreinte = c.empreinte
     and s.etat in ('EN_ATTENTE', 'INVITE', 'OUVERT')),
-- The facilitator has the turn when nobody else has.
toutes as (
  select * from attendues
  union all
  select c.convention_id, 'ANIMATION', null, null, array['ANIMATEUR']
    from courante c
   where c.etat in ('DIAGNOSTIC', 'PRINCIPES', 'CO_CONSTRUCTION', 'CONSOLIDATION', 'RELECTURE',
           'VALIDATION_INSTANCES')
     and not exists (select 1 from attendues a
          where a.convention_id = c.convention_id and a.nature <> 'INVITATION')
     and not exists (select 1 from volet x
          where c.etat = 'CO_CONSTRUCTION' and x.convention_id = c.convention_id
            and x.etat not in ('ADOPTE', 'REPORTE')))
select t.convention_id, t.nature, t.partie_id, p.organisation_id, t.compte_id, t.roles,
       coalesce(t.compte_id = acteur_compte(), false)
         or exists (select 1 from participant m
              where m.convention_id = t.convention_id and m.compte_id = acteur_compte()
                and m.role = any (t.roles) and m.jusqu_au is null
                and (t.partie_id is null or m.partie_id = t.partie_id))
         or t.nature = 'INVITATION'
            and acteur_a_role(p.organisation_id, '{DIRECTION,REFERENT_QUALITE}') as mienne
  from toutes t left join partie p on p.id = t.partie_id and p.convention_id = t.convention_id;
