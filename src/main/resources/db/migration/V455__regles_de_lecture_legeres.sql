-- Planning took longer than running: a rule that reads a table brings along that table's own rules,
-- and theirs, at each place where the statement names them. Storing a file planned 860 subplans.
-- What is asked about few rows becomes a function, planned once for each connection. Such a function
-- runs with the rights of whoever asks: the rules of the tables it reads apply inside as they did.

-- The conventions that the actor's organisations have left: the same list for all rows of a query.
create or replace function conventions_quittees()
  returns table (id bigint, fin timestamptz)
  language plpgsql stable rows 10
as $$
begin
  return query
  select a.convention_id, max((a.jusqu_au + 1)::timestamp at time zone 'Europe/Paris')
    from convention_acces a
   where a.jusqu_au is not null and not acteur_systeme()
     and not exists (select 1 from convention_acces b
                      where b.convention_id = a.convention_id and b.jusqu_au is null)
   group by a.convention_id;
end $$;

-- Asked only about the conventions that somebody observes.
create function convention_montre_aux_observateurs(convention bigint, degre text) returns boolean
  language plpgsql stable
as $$
begin
  return exists (select 1 from convention c
                  where c.id = convention_montre_aux_observateurs.convention
                    and visibilite_degre(c.visibilite_observateurs)
                        >= visibilite_degre(convention_montre_aux_observateurs.degre));
end $$;
grant execute on function convention_montre_aux_observateurs to unisson_app;

create or replace function conventions_montrees(degre text) returns setof bigint
  language sql stable
begin atomic
  select a.convention_id
    from convention_acces a
   where a.jusqu_au is null
     and (a.niveau = 'ECRITURE'
          or convention_montre_aux_observateurs(a.convention_id, conventions_montrees.degre));
end;

-- A content is read, kept or eliminated one at a time.
create function contenu_depose(empreinte text, garde boolean) returns boolean
  language plpgsql stable
as $$
begin
  return exists (select 1 from fichier f
                  where f.empreinte = contenu_depose.empreinte
                    and (not contenu_depose.garde or f.elimine_le is null));
end $$;
grant execute on function contenu_depose to unisson_app;

alter policy lire on fichier_contenu
  using (acteur_systeme() or contenu_depose(empreinte, false));
alter policy eliminer on fichier_contenu
  using (acteur_systeme() and not contenu_depose(empreinte, true));

-- A point of a meeting has an objet_id of its own: the rule compared it with itself.
alter policy lire_reunion on fichier_objet
  using (objet_type = 'reunion_point'
         and exists (select 1 from reunion_point p where p.id = fichier_objet.objet_id));

-- Whoever reads one attachment of a file reads the file: the rules of attachments said it all, and
-- said it again here. A module that opens its files to more readers says so on fichier_objet only.
alter policy lire on fichier
  using (acteur_systeme() or depose_par = acteur_compte()
         or organisation_id = any (acteur_organisations())
         or exists (select 1 from fichier_objet o where o.fichier_id = fichier.id));
drop policy lire_action on fichier;
drop policy lire_evaluation_externe on fichier;
drop policy lire_instance on fichier;
drop policy lire_reunion on fichier;
drop policy lire_sa_periode on fichier;
