-- An import is taken back by its author before anybody confirmed it; its history says why.
alter table convention_etat_suivant no force row level security;
insert into convention_etat_suivant values
  ('SIGNEE', 'RETIREE'),
  ('EN_VIGUEUR', 'RETIREE'),
  ('SUSPENDUE', 'RETIREE'),
  ('EXPIREE', 'RETIREE'),
  ('RESILIEE', 'RETIREE'),
  ('RETIREE', 'ARCHIVEE');
alter table convention_etat_suivant force row level security;

alter table reprise_etat_suivant no force row level security;
insert into reprise_etat_suivant values
  ('NON_CONFIRMEE', 'RETIREE'),
  ('CONTESTEE', 'RETIREE');
alter table reprise_etat_suivant force row level security;

alter table convention drop constraint convention_provenance_check;
alter table convention add constraint convention_provenance_check
  check (provenance in ('UNISSON', 'NON_CONFIRMEE', 'CONFIRMEE', 'CONTESTEE', 'RETIREE'));
