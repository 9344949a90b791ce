-- A duty may have hours (a meeting), may name somebody in its subject, and goes to who is above when
-- it is late. It remembers when it last changed: calendar programs ask.
alter table echeance
  add column debut        time,
  add column fin          time,
  add column nominative   boolean not null default false,
  add column modifiee_le  timestamptz,
  -- The late duty this one comes from, and that in words.
  add column remontee_de  bigint references echeance,
  add column remontee     text    not null default '',
  add check ((debut is null) = (fin is null) and debut < fin);
update echeance set modifiee_le = posee_le;
alter table echeance alter column modifiee_le set not null;
create index echeance_remontee_de on echeance (remontee_de) where remontee_de is not null;
create index echeance_datee on echeance (pour_le, id) where pour_le is not null;

create table echeance_remontee (
  echeance_id     bigint not null references echeance,
  le              date   not null,
  compte_id       bigint references compte,
  organisation_id bigint references organisation,
  role            text   not null default '',
  faite_le        timestamptz,
  check ((compte_id is null) <> (organisation_id is null)),
  check ((organisation_id is null) = (role = ''))
);
create unique index echeance_remontee_vers on echeance_remontee
  (echeance_id, coalesce(compte_id, 0), coalesce(organisation_id, 0), role);
create index echeance_remontee_a_faire on echeance_remontee (le) where faite_le is null;
alter table echeance_remontee enable row level security;
alter table echeance_remontee force row level security;
create policy echeance_remontee_systeme on echeance_remontee
  using (acteur_systeme()) with check (acteur_systeme());
create policy echeance_remontee_proprietaire on echeance_remontee to current_user using (true);
grant select, update on echeance_remontee to unisson_app;

drop function poser_echeance(text, text, bigint, text, bigint, bigint, text, text, text, text, date,
  date[], boolean, timestamptz);
create function poser_echeance(le_module text, type_objet text, objet bigint, le_verbe text,
    compte bigint, organisation bigint, le_role text, texte text, a_propos text, adresse text,
    date_limite date, de time, a time, nomme boolean, rappels date[], annoncer boolean,
    quand timestamptz) returns bigint
  language plpgsql volatile
  security definer set search_path = public
as $$
declare
  posee bigint;
  nee boolean;
  jour constant date := (quand at time zone 'Europe/Paris')::date;
begin
  insert into echeance as e (module, objet_type, objet_id, verbe, compte_id, organisation_id, role,
      libelle, sujet, lien, pour_le, debut, fin, nominative, posee_le, modifiee_le)
  values (le_module, type_objet, objet, le_verbe, compte, organisation, le_role, texte, a_propos,
      adresse, date_limite, de, a, nomme, quand, quand)
  on conflict (module, objet_type, objet_id, verbe, coalesce(compte_id, 0),
      coalesce(organisation_id, 0), role) where levee_le is null
  do update set libelle = excluded.libelle, sujet = excluded.sujet, lien = excluded.lien,
      pour_le = excluded.pour_le, debut = excluded.debut, fin = excluded.fin,
      nominative = excluded.nominative, remontee_de = null, remontee = '',
      modifiee_le = case
        when (e.libelle, e.sujet, e.lien, e.pour_le, e.debut, e.fin, e.nominative)
          is distinct from (excluded.libelle, excluded.sujet, excluded.lien, excluded.pour_le,
            excluded.debut, excluded.fin, excluded.nominative)
        then quand else e.modifiee_le end
  returning e.id, e.xmax = 0 into posee, nee;
  delete from echeance_rappel r using echeance e
   where r.echeance_id = posee and e.id = posee and r.fait_le is null and r.le <> all (rappels)
     and r.le <> (e.posee_le at time zone 'Europe/Paris')::date;
  insert into echeance_rappel (echeance_id, le)
  select posee, rappel from unnest(rappels || case when nee and annoncer then jour end) rappel
   where rappel is not null
  on conflict do nothing;
  return posee;
end $$;

-- To whom a late duty goes, and when. Said anew each time the duty is: a date moved later takes back
-- what had gone up.
create function remonter_echeance(posee bigint, jour date, comptes bigint[], organisations bigint[],
    roles text[], quand timestamptz) returns void
  language plpgsql volatile
  security definer set search_path = public
as $$
begin
  update echeance set levee_le = quand
   where remontee_de = posee and levee_le is null
     and (jour is null or jour > (quand at time zone 'Europe/Paris')::date);
  delete from echeance_remontee r
   where r.echeance_id = posee
     and (jour is null or jour > (quand at time zone 'Europe/Paris')::date or r.faite_le is null);
  insert into echeance_remontee (echeance_id, le, compte_id, organisation_id, role)
  select posee, jour, nullif(v.c, 0), nullif(v.o, 0), v.r
    from unnest(comptes, organisations, roles) v(c, o, r)
   where jour is not null
  on conflict do nothing;
end $$;

create or replace function lever_autres_echeances(le_module text, type_objet text, objet bigint,
    gardees bigint[], par bigint, quand timestamptz) returns bigint
  language sql volatile
  security definer set search_path = public
  begin atomic
    with levees as (
      update echeance set levee_le = quand, levee_par = par
       where module = le_module and objet_type = type_objet and objet_id = objet
         and levee_le is null and id <> all (gardees)
         and (remontee_de is null or remontee_de <> all (gardees))
      returning id)
    select count(*) from levees;
  end;

revoke execute on function poser_echeance, remonter_echeance from public;
grant execute on function poser_echeance, remonter_echeance to unisson_app;
