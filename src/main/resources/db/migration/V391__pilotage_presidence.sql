-- Who presides the steering committee by their seat leads it, as whoever holds the role in the
-- convention: they reposition, conclude on what is contested, and tell what was done.
create or replace function comite_pour_moi(convention bigint) returns boolean
  language sql stable
  return exists (select 1 from participant p where p.convention_id = convention
    and p.compte_id = acteur_compte() and p.role in ('ANIMATEUR', 'PRESIDENT_COPIL')
    and p.jusqu_au is null) or preside_pour_moi(convention);

-- An insurance is found again by its words, which now elide.
alter table echeance_du_texte no force row level security;
update echeance_du_texte set objet = 'Assurance d’' || substr(objet, 14)
 where objet ~* '^Assurance de [aeiouàâéèêëîïôöùûüœæ]';
alter table echeance_du_texte force row level security;
