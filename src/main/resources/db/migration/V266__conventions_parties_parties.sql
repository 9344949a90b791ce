-- A party that left reads what was there while it was a party, and writes nothing any more. Its
-- access keeps the last day of its membership; what came after stays with those who stayed.
alter table convention_acces add column jusqu_au date;
alter table convention_acces add check (jusqu_au is null or niveau = 'LECTURE');

-- Coming back opens the whole again.
create or replace function convention_accorder(convention bigint, organisation bigint, compte bigint,
    niveau text, le timestamptz) returns void
  language sql
  security definer set search_path = public
  begin atomic
    insert into convention_acces (convention_id, organisation_id, compte_id, niveau, accorde_par,
                                  accorde_le)
    select convention, organisation, compte, niveau, acteur_compte(), le
     where convention_partageable(convention)
    on conflict (convention_id, organisation_id, compte_id)
      do update set niveau = 'ECRITURE', jusqu_au = null where excluded.niveau = 'ECRITURE';
  end;

create or replace function conventions_montrees(degre text) returns setof bigint
  language sql stable
  begin atomic
    select a.convention_id from convention_acces a
     where a.jusqu_au is null
       and (a.niveau = 'ECRITURE'
         or exists (select 1 from convention c
              where c.id = a.convention_id
                and visibilite_degre(c.visibilite_observateurs) >= visibilite_degre(degre)));
  end;

-- The conventions that the actor was a party of, with the first instant they no longer read. Whoever
-- still takes part under another title reads as the others do.
create function conventions_quittees() returns table (id bigint, fin timestamptz)
  language sql stable
  begin atomic
    select a.convention_id, max((a.jusqu_au + 1)::timestamp at time zone 'Europe/Paris')
      from convention_acces a
     where a.jusqu_au is not null and not acteur_systeme()
       and not exists (select 1 from convention_acces b
             where b.convention_id = a.convention_id and b.jusqu_au is null)
     group by a.convention_id;
  end;
grant execute on function conventions_quittees to unisson_app;

do $$
declare
  t text;
  ecrit text;
  -- Each table with the instant its rows were written. One that is not here shows nothing to a party
  -- that left: `partie_etablissement`, whose rows come and go, and all that later migrations add.
  periodes constant text[][] := array[
    ['convention_historique', 'le'], ['partie', 'invitee_le'], ['participant', 'depuis'],
    ['prolongation', 'le'], ['diagnostic', 'depose_le'], ['constat_partage', 'note_le'],
    ['principe_redaction', 'le'], ['principe_position', 'le'], ['volet_historique', 'le'],
    ['volet_position', 'le'], ['volet_sans_divergence', 'le'], ['volet_membre', 'depuis'],
    ['seance', 'enregistree_le'], ['article_version', 'le'], ['commentaire', 'le'],
    ['amendement', 'le'], ['amendement_historique', 'le'], ['point', 'note_le'],
    ['point_historique', 'le'], ['point_position', 'le'], ['soutien', 'le'],
    ['version_texte', 'fige_le'], ['texte_consolide', 'le'], ['avertissement_vu', 'le'],
    ['approbation', 'le'], ['correction_materielle', 'le'], ['validation', 'ouverte_le'],
    ['validation_historique', 'le'], ['avis', 'coalesce(reponse_le, saisi_le, demande_le)'],
    ['signature_demande', 'cree_le'], ['signature_historique', 'le'], ['signature', 'signe_le'],
    ['signature_verification', 'le'], ['document_final', 'scelle_le'],
    ['convention_instance', 'attachee_le'], ['opposition', 'le'], ['evaluation_prealable', 'le'],
    ['retrait', 'coalesce(notifie_le, annonce_le)'], ['retrait_historique', 'le'],
    ['suspension', 'le'], ['resiliation', 'le'], ['resiliation_accord', 'le'], ['cloture', 'le'],
    ['adhesion', 'le'], ['adhesion_historique', 'le'], ['adhesion_reponse', 'le'],
    ['promesse', 'greatest(cree_le, etat_le, point_le)'], ['promesse_historique', 'le'],
    ['suivi_convention', 'ouvert_le'], ['contestation', 'le'], ['contestation_historique', 'le']];
begin
  for i in 1 .. array_length(periodes, 1) loop
    t := periodes[i][1];
    ecrit := periodes[i][2];
    execute format('create policy lire_sa_periode on %1$I for select using (%2$s <'
      ' (select q.fin from conventions_quittees() q where q.id = %1$I.convention_id))', t, ecrit);
  end loop;

  -- What every access opens stays closed to what came after.
  foreach t in array array['convention_historique', 'partie', 'participant', 'partie_etablissement']
  loop
    execute format('alter policy lire on %I using (convention_id in'
      ' (select a.convention_id from convention_acces a where a.jusqu_au is null))', t);
  end loop;
  execute 'alter policy lire on convention_instance using (acteur_systeme() or exists'
    ' (select 1 from conventions_montrees(''TOUT'') as m(id)'
    '   where m.id = convention_instance.convention_id))';

  -- What is read through something else: an article through its versions, a volet as it was opened.
  create policy lire_sa_periode on article for select using (exists (select 1
    from article_version v join conventions_quittees() q on q.id = v.convention_id
   where v.convention_id = article.convention_id and v.article_id = article.id and v.le < q.fin));
  create policy lire_sa_periode on principe for select using (exists (select 1
    from principe_redaction v join conventions_quittees() q on q.id = v.convention_id
   where v.convention_id = principe.convention_id and v.principe_id = principe.id and v.le < q.fin));
  create policy lire_sa_periode on presence for select using (exists (select 1
    from seance s join conventions_quittees() q on q.id = s.convention_id
   where s.convention_id = presence.convention_id and s.id = presence.seance_id
     and s.enregistree_le < q.fin));
  foreach t in array array['volet', 'avenant', 'avenant_article', 'avenant_mouvement'] loop
    execute format('create policy lire_sa_periode on %1$I for select using (exists'
      ' (select 1 from conventions_quittees() q where q.id = %1$I.convention_id))', t);
  end loop;
end $$;

create policy lire_sa_periode on journal for select using (objet_type = 'convention'
  and le < (select q.fin from conventions_quittees() q where q.id = objet_id));
create policy lire_sa_periode on fichier_objet for select using (objet_type = 'convention'
  and joint_le < (select q.fin from conventions_quittees() q where q.id = objet_id));
create policy lire_sa_periode on fichier for select using (exists (select 1
  from fichier_objet o join conventions_quittees() q on q.id = o.objet_id
 where o.fichier_id = fichier.id and o.objet_type = 'convention' and o.joint_le < q.fin));
