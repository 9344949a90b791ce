-- Legal elimination is the one exception to « nothing is physically deleted » (Code du patrimoine,
-- L212-2): the content goes, its name, size and digest stay. Whether a file may go is said by the
-- modules above, in the database itself; nobody may until one of them says so.
alter table fichier add column elimine_le timestamptz;
alter table fichier_contenu alter column octets drop not null;

create function fichier_eliminable(id bigint) returns boolean
  language sql stable
  return false;
grant execute on function fichier_eliminable to unisson_app;

create policy eliminer on fichier for update
  using (acteur_systeme() and fichier_eliminable(id))
  with check (acteur_systeme() and elimine_le is not null);
grant update (elimine_le) on fichier to unisson_app;

-- A content goes when none of its deposits is kept; only the platform sees them all.
create policy eliminer on fichier_contenu for update
  using (acteur_systeme()
         and not exists (select 1 from fichier f
                          where f.empreinte = fichier_contenu.empreinte and f.elimine_le is null))
  with check (octets is null);
-- Deposited again later, the same content is kept again for that deposit alone.
create policy rendre on fichier_contenu for update
  using (octets is null and (acteur_systeme() or acteur_compte() is not null))
  with check (octets is not null);
grant update (octets) on fichier_contenu to unisson_app;
