-- A party that has no number anywhere: a foreign body, a group without legal personality, an authority
-- whose number nobody had at hand. It says why, and waits to be completed.
alter table organisation add column sans_identifiant text check (sans_identifiant <> '');
alter table organisation drop constraint organisation_identifiee;
alter table organisation add constraint organisation_identifiee check
  (coalesce(finess_ej, siren, rna, sans_identifiant) is not null or source = 'demonstration');
alter table organisation add constraint organisation_a_completer check
  (sans_identifiant is null or coalesce(finess_ej, siren, rna) is null);
-- Nobody adds the same one twice, even at the same moment.
create unique index organisation_sans_identifiant
  on organisation (tri, sans_accent(coalesce(ville, ''))) where sans_identifiant is not null;
