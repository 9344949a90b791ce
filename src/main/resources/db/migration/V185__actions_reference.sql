-- What an action was called where it came from is kept and searched.
alter table action add column reference text not null default '';
grant update (reference) on action to unisson_app;
alter table action drop column recherche;
alter table action add column recherche text not null generated always as
  (sans_accent(titre || ' ' || description || ' ' || reference)) stored;

-- Done before it was ever planned.
alter table action_etat_suivant no force row level security;
insert into action_etat_suivant (de, vers) values ('PROPOSEE', 'REALISEE'), ('VALIDEE', 'REALISEE');
alter table action_etat_suivant force row level security;
