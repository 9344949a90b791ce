-- A duty is a gesture and what it is about: "Signer", "Sorties d'hospitalisation préparées".
alter table echeance add column sujet text not null default '';

drop function poser_echeance(text, text, bigint, text, bigint, bigint, text, text, text, date, date[],
  boolean, timestamptz);
create function poser_echeance(le_module text, type_objet text, objet bigint, le_verbe text,
    compte bigint, organisation bigint, le_role text, texte text, a_propos text, adresse text,
    date_limite date, rappels date[], annoncer boolean, quand timestamptz) returns bigint
  language plpgsql volatile
  security definer set search_path = public
as $$
declare
  posee bigint;
  nee boolean;
  jour constant date := (quand at time zone 'Europe/Paris')::date;
begin
  insert into echeance as e (module, objet_type, objet_id, verbe, compte_id, organisation_id, role,
      libelle, sujet, lien, pour_le, posee_le)
  values (le_module, type_objet, objet, le_verbe, compte, organisation, le_role, texte, a_propos,
      adresse, date_limite, quand)
  on conflict (module, objet_type, objet_id, verbe, coalesce(compte_id, 0),
      coalesce(organisation_id, 0), role) where levee_le is null
  do update set libelle = excluded.libelle, sujet = excluded.sujet, lien = excluded.lien,
      pour_le = excluded.pour_le
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
revoke execute on function poser_echeance from public;
grant execute on function poser_echeance to unisson_app;
