-- Dated duties: what someone has to do, for whom, by when. One line per duty and recipient.
create table echeance (
  id              bigint generated always as identity primary key,
  module          text        not null,
  objet_type      text        not null,
  objet_id        bigint      not null,
  verbe           text        not null,
  -- The recipient: an account, or a role of an organisation ('' when an account).
  compte_id       bigint references compte,
  organisation_id bigint references organisation,
  role            text        not null default '',
  libelle         text        not null,
  lien            text        not null,
  pour_le         date,
  posee_le        timestamptz not null,
  levee_le        timestamptz,
  levee_par       bigint references compte,
  check ((compte_id is null) <> (organisation_id is null)),
  check ((organisation_id is null) = (role = ''))
);
-- Posting the same duty again changes it; a lifted one stays, and a new one may be born.
create unique index echeance_en_cours on echeance
  (module, objet_type, objet_id, verbe, coalesce(compte_id, 0), coalesce(organisation_id, 0), role)
  where levee_le is null;
create index echeance_du_compte on echeance (compte_id, pour_le) where levee_le is null;
create index echeance_de_l_organisation on echeance (organisation_id, role, pour_le)
  where levee_le is null;

create table echeance_rappel (
  echeance_id bigint not null references echeance on delete cascade,
  le          date   not null,
  fait_le     timestamptz,
  primary key (echeance_id, le)
);
create index echeance_rappel_a_faire on echeance_rappel (le) where fait_le is null;

alter table echeance enable row level security;
alter table echeance force row level security;
alter table echeance_rappel enable row level security;
alter table echeance_rappel force row level security;
create policy echeance_lire on echeance for select
  using (acteur_systeme() or compte_id = acteur_compte()
    or organisation_id = any (acteur_organisations()));
create policy echeance_ecrire on echeance for insert with check (acteur_systeme());
create policy echeance_modifier on echeance for update using (acteur_systeme());
create policy echeance_rappel_systeme on echeance_rappel
  using (acteur_systeme()) with check (acteur_systeme());
create policy echeance_proprietaire on echeance to current_user using (true);
create policy echeance_rappel_proprietaire on echeance_rappel to current_user using (true);
grant select, insert, update on echeance to unisson_app;
-- Reminders not yet sent are replaced when the date moves.
grant select, insert, update, delete on echeance_rappel to unisson_app;

-- One person's act creates or ends another's duty: these two functions do that and nothing else.
create function poser_echeance(le_module text, type_objet text, objet bigint, le_verbe text,
    compte bigint, organisation bigint, le_role text, texte text, adresse text, date_limite date,
    rappels date[], quand timestamptz) returns bigint
  language plpgsql volatile
  security definer set search_path = public
as $$
declare posee bigint;
begin
  insert into echeance as e (module, objet_type, objet_id, verbe, compte_id, organisation_id, role,
      libelle, lien, pour_le, posee_le)
  values (le_module, type_objet, objet, le_verbe, compte, organisation, le_role, texte, adresse,
      date_limite, quand)
  on conflict (module, objet_type, objet_id, verbe, coalesce(compte_id, 0),
      coalesce(organisation_id, 0), role) where levee_le is null
  do update set libelle = excluded.libelle, lien = excluded.lien, pour_le = excluded.pour_le
  returning e.id into posee;
  delete from echeance_rappel r
   where r.echeance_id = posee and r.fait_le is null and r.le <> all (rappels);
  insert into echeance_rappel (echeance_id, le)
  select posee, rappel from unnest(rappels) rappel
  on conflict do nothing;
  return posee;
end $$;

create function lever_echeance(le_module text, type_objet text, objet bigint, le_verbe text,
    compte bigint, organisation bigint, le_role text, par bigint, quand timestamptz) returns bigint
  language sql volatile
  security definer set search_path = public
  begin atomic
    with levees as (
      update echeance set levee_le = quand, levee_par = par
       where module = le_module and objet_type = type_objet and objet_id = objet
         and (le_verbe is null or verbe = le_verbe) and levee_le is null
         and (compte is null or compte_id = compte)
         and (organisation is null or organisation_id = organisation and role = le_role)
      returning id)
    select count(*) from levees;
  end;

revoke execute on function poser_echeance, lever_echeance from public;
grant execute on function poser_echeance, lever_echeance to unisson_app;
