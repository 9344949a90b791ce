-- An establishment that chose its own profile may go back to its category's: a row that says so,
-- with its reason, and no profile.
alter table essms_profil
  alter column secteur drop not null,
  alter column structure drop not null,
  alter column publics drop not null,
  add constraint essms_profil_choisi_ou_rendu check (num_nulls(secteur, structure, publics) in (0, 3));

-- Comparing a category with a real grid is a gesture of its own, with its reason.
alter table essms_categorie add column geste text not null default 'ENREGISTRER'
  check (geste in ('ENREGISTRER', 'VERIFIER'));
alter table essms_categorie add constraint essms_categorie_verification
  check (geste <> 'VERIFIER' or (verifiee and compte_id is not null));
select set_config('app.systeme', 'oui', true);
-- Saving used to say it by itself: what nobody compared is to be checked again.
insert into essms_categorie (code, rang, libelle, secteur, structure, publics, verifiee, motif, le)
select c.code, c.rang + 1, c.libelle, c.secteur, c.structure, c.publics, false,
       'L’enregistrement la disait vérifiée de lui-même : à comparer à une grille réelle', now()
  from essms_categorie c
 where c.verifiee and c.compte_id is not null
   and c.rang = (select max(d.rang) from essms_categorie d where d.code = c.code);
