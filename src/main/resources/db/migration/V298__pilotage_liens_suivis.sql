-- The words of a promise change by an amendment: the action that its party joined to it follows. What
-- is told of it to the others is confirmed anew.
create policy suivre_par_la_plateforme on promesse_lien for insert with check (acteur_systeme());
