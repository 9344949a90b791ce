-- An amendment signed by all, waiting for its day, when another takes effect first and changes the
-- same thing: it goes back to its parties, who say what holds.
alter table convention_etat_suivant no force row level security;
insert into convention_etat_suivant values ('SIGNEE', 'CONSOLIDATION');
alter table convention_etat_suivant force row level security;
