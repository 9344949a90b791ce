-- Whether a small number is the good one: falls, days of waiting. What exists stays as it was.
alter table grille_version
  add column decroissante boolean not null default false;
grant update (decroissante) on grille_version to unisson_app;
