-- Row-level security and grants of the conventions, in one place.

do $$
declare
  t text;
  lecture  constant text := 'convention_id in (select a.convention_id from convention_acces a)';
  ecriture constant text :=
    'convention_id in (select a.convention_id from convention_acces a where a.niveau = ''ECRITURE'')';
begin
  -- Graphs: public reference data.
  foreach t in array array['convention', 'volet', 'amendement', 'divergence', 'validation',
      'signature'] loop
    t := t || '_etat_suivant';
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy lire on %I for select using (true)', t);
    execute format('grant select on %I to unisson_app', t);
  end loop;

  -- Insert-only: histories, stances, wordings, frozen texts.
  foreach t in array array['convention_historique', 'soutien', 'principe_redaction',
      'principe_position', 'volet_historique', 'volet_position', 'volet_sans_divergence',
      'article_version', 'amendement_historique', 'point_historique', 'point_position',
      'version_texte', 'avertissement_vu', 'approbation', 'correction_materielle',
      'validation_historique', 'signature_historique', 'signature', 'signature_verification',
      'document_final'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy lire on %I for select using (%s)', t, lecture);
    execute format('create policy ajouter on %I for insert with check (%s)', t, ecriture);
    execute format('grant select, insert on %I to unisson_app', t);
  end loop;

  -- Rows that have a life, each with its own history.
  foreach t in array array['partie', 'participant', 'diagnostic', 'constat_partage', 'principe',
      'volet', 'volet_membre', 'seance', 'presence', 'article', 'commentaire', 'amendement',
      'point', 'validation', 'avis', 'signature_demande', 'signature_code'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy lire on %I for select using (%s)', t, lecture);
    execute format('create policy ajouter on %I for insert with check (%s)', t, ecriture);
    execute format('create policy modifier on %I for update using (%s)', t, ecriture);
    execute format('grant select, insert, update on %I to unisson_app', t);
  end loop;
end $$;

-- A choice, not a deposit: establishments may be taken out again.
alter table partie_etablissement enable row level security;
alter table partie_etablissement force row level security;
create policy lire on partie_etablissement for select
  using (convention_id in (select a.convention_id from convention_acces a));
create policy ecrire on partie_etablissement for all
  using (convention_id in
    (select a.convention_id from convention_acces a where a.niveau = 'ECRITURE'));
grant select, insert, delete on partie_etablissement to unisson_app;

-- A draft belongs to who types it.
alter table brouillon enable row level security;
alter table brouillon force row level security;
create policy sien on brouillon for all using (compte_id = acteur_compte()
  and convention_id in (select a.convention_id from convention_acces a));
grant select, insert, update, delete on brouillon to unisson_app;

alter table preuve enable row level security;
alter table preuve force row level security;
create policy lire on preuve for select using (acteur_systeme() or compte_id = acteur_compte()
  or organisation_id = any (acteur_organisations()));
create policy ajouter on preuve for insert with check (convention_id in
  (select a.convention_id from convention_acces a where a.niveau = 'ECRITURE'));
grant select, insert on preuve to unisson_app;

-- While it is being created (version 0), a convention is its creator's; then convention_acces rules.
alter table convention enable row level security;
alter table convention force row level security;
create policy lire on convention for select using (
  id in (select a.convention_id from convention_acces a)
  or (version = 0 and cree_par = acteur_compte())
  or acteur_systeme());
create policy creer on convention for insert
  with check (acteur_systeme() or (version = 0 and cree_par = acteur_compte()));
create policy modifier on convention for update using (
  id in (select a.convention_id from convention_acces a where a.niveau = 'ECRITURE')
  or (version = 0 and cree_par = acteur_compte())
  or acteur_systeme());
grant select, insert, update on convention to unisson_app;

-- Reading is self-contained, because every other policy reads this table.
alter table convention_acces enable row level security;
alter table convention_acces force row level security;
create policy lire on convention_acces for select using (
  acteur_systeme() or compte_id = acteur_compte()
  or organisation_id = any (acteur_organisations()));
grant select on convention_acces to unisson_app;

-- Who may see a convention changes by two functions only, which act as the owner of the tables.
create policy proprietaire on convention_acces for all to current_user using (true);
create policy proprietaire on convention for select to current_user using (true);

-- Whether the actor may let others in: they may write, or are creating the convention.
create function convention_partageable(convention bigint) returns boolean
  language sql stable
  security definer set search_path = public
  begin atomic
    select acteur_systeme()
      or exists (select 1 from convention_acces a
        where a.convention_id = convention and a.niveau = 'ECRITURE'
          and (a.compte_id = acteur_compte()
            or a.organisation_id = any (acteur_organisations())))
      or exists (select 1 from convention c
        where c.id = convention and c.version = 0 and c.cree_par = acteur_compte());
  end;

create function convention_accorder(convention bigint, organisation bigint, compte bigint,
    niveau text, le timestamptz) returns void
  language sql
  security definer set search_path = public
  begin atomic
    insert into convention_acces (convention_id, organisation_id, compte_id, niveau, accorde_par,
                                  accorde_le)
    select convention, organisation, compte, niveau, acteur_compte(), le
     where convention_partageable(convention)
    on conflict (convention_id, organisation_id, compte_id)
      do update set niveau = 'ECRITURE' where excluded.niveau = 'ECRITURE';
  end;

create function convention_retirer(convention bigint, organisation bigint, compte bigint)
  returns void
  language sql
  security definer set search_path = public
  begin atomic
    delete from convention_acces a
     where a.convention_id = convention
       and a.organisation_id is not distinct from organisation
       and a.compte_id is not distinct from compte
       and convention_partageable(convention);
  end;
revoke execute on function convention_partageable, convention_accorder, convention_retirer
  from public;
grant execute on function convention_accorder, convention_retirer to unisson_app;

-- The journal of a convention is for those who may read it.
create or replace function journal_visible(type text, id bigint) returns boolean
  language sql stable
  return case type
    when 'organisation' then id = any (acteur_organisations())
    when 'compte' then id = acteur_compte()
    when 'convention' then
      exists (select 1 from convention_acces a where a.convention_id = id)
    else false end;
