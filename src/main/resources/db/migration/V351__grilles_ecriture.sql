-- How a version came to be, and whether each of its root domains takes a free note.
alter table grille_version
  add column bloc_notes boolean not null default false,
  -- what it was copied from, for who reads it; empty for a blank page
  add column issue_de text not null default '';
grant update (bloc_notes) on grille_version to unisson_app;

-- A first draft that is given up leaves nothing behind.
create policy effacer on grille for delete using (grille_ecrite(id)
  and not exists (select 1 from grille_version v where v.grille_id = grille.id));
grant delete on grille to unisson_app;

-- What a version says of the one before it is published with it; the mappings between two grids
-- may be written at any time.
create function equivalence_ecrite(noeud bigint, autre bigint) returns boolean
  language sql stable security definer set search_path = public
  return exists (select 1
    from grille_noeud n join grille_version v on v.id = n.version_id,
         grille_noeud a join grille_version w on w.id = a.version_id
   where n.id = noeud and a.id = autre and grille_ecrite(v.grille_id)
     and w.grille_id in (select grilles_montrees())
     and (v.publiee_le is null or v.grille_id <> w.grille_id));
revoke execute on function equivalence_ecrite from public;
grant execute on function equivalence_ecrite to unisson_app;
drop policy ajouter on grille_equivalence;
drop policy retirer on grille_equivalence;
create policy ajouter on grille_equivalence for insert
  with check (equivalence_ecrite(noeud_id, autre_id));
create policy retirer on grille_equivalence for delete
  using (equivalence_ecrite(noeud_id, autre_id));
