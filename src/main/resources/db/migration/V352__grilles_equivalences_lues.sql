-- Row by row: the nodes of every grid of the platform are not gathered to read a few equivalences.
drop policy lire on grille_equivalence;
create policy lire on grille_equivalence for select
  using (exists (select 1 from grille_noeud n where n.id = noeud_id));
