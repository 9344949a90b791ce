-- The register reads each role's duties in the order of its pages and stops at the end of the page.
create index echeance_ouverte_du_role on echeance (organisation_id, role, pour_le, objet_id)
  where levee_le is null;
drop index echeance_de_l_organisation;
create index echeance_ouverte_du_compte on echeance (compte_id, pour_le, objet_id)
  where levee_le is null;
drop index echeance_du_compte;
-- Done or not: what is over, and the months of the calendar.
create index echeance_datee_du_role on echeance (organisation_id, role, pour_le, objet_id)
  where organisation_id is not null;
create index echeance_datee_du_compte on echeance (compte_id, pour_le, objet_id)
  where compte_id is not null;
-- The other lines of the same duty.
create index echeance_de_l_objet on echeance (objet_id, objet_type, module, verbe);

-- What is searched, without capital or accent once for all.
alter table echeance add column recherche text not null generated always as
  (sans_accent(lower(libelle || ' ' || sujet))) stored;
