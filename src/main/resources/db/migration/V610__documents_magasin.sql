-- A content may be kept outside the database, in an S3-compatible store, under a key of its own: the
-- same content deposited again after an elimination has another one, so that removing the former
-- never removes it. Neither bytes nor key: the content was eliminated.
alter table fichier_contenu add column ailleurs text
  check (ailleurs is null or octets is null);
create index fichier_contenu_ailleurs on fichier_contenu (ailleurs) where ailleurs is not null;

-- Objects of the store that no content needs: eliminated, or put by a deposit that did not end. One
-- is written here before it is put, so that none is ever forgotten.
create table contenu_a_effacer (
  cle    text        primary key,
  depuis timestamptz not null
);
create index contenu_a_effacer_depuis on contenu_a_effacer (depuis);
alter table contenu_a_effacer enable row level security;
alter table contenu_a_effacer force row level security;
create policy plateforme on contenu_a_effacer
  using (acteur_systeme()) with check (acteur_systeme());
grant select, insert, delete on contenu_a_effacer to unisson_app;

grant update (ailleurs) on fichier_contenu to unisson_app;
-- Whichever rule opens a row, each of these closes it alone.
alter policy eliminer on fichier_contenu
  with check (octets is null and ailleurs is null and acteur_systeme()
              and not contenu_depose(empreinte, true));
alter policy rendre on fichier_contenu
  using (octets is null and ailleurs is null
         and (acteur_systeme() or acteur_compte() is not null))
  with check (octets is not null);
create policy rendre_ailleurs on fichier_contenu for update
  using (acteur_systeme() and octets is null and ailleurs is null)
  with check (acteur_systeme() and ailleurs is not null and contenu_depose(empreinte, true));

-- From the database to the store: by this function alone, so that nobody, the platform included, may
-- empty a content by an update of their own.
create policy deplacer on fichier_contenu for update to current_user
  using (acteur_systeme() and octets is not null)
  with check (acteur_systeme() and ailleurs is not null);
create function deplacer_contenu(contenu text, vers text) returns boolean
  language plpgsql volatile
  security definer set search_path = public
as $$
begin
  update fichier_contenu set octets = null, ailleurs = vers
   where empreinte = contenu and octets is not null and contenu_depose(contenu, true);
  return found;
end $$;
revoke execute on function deplacer_contenu from public;
grant execute on function deplacer_contenu to unisson_app;
