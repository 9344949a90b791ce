-- An import of published results runs as a job: how far it is, and its report, trials and refusals
-- included. What was imported before was all imported.
alter table essms_import
  add column etat text not null default 'TERMINE'
    check (etat in ('EN_ATTENTE', 'LECTURE', 'ECRITURE', 'TERMINE', 'REFUSE')),
  add column essai boolean not null default false,
  add column refus text not null default '',
  -- establishments that the directory does not know
  add column absents int not null default 0,
  add constraint essms_import_refus check ((refus <> '') = (etat = 'REFUSE'));
alter table essms_import alter column etat set default 'EN_ATTENTE';
grant update on essms_import to unisson_app;
create policy suivre on essms_import for update using (acteur_systeme())
  with check (acteur_systeme());
