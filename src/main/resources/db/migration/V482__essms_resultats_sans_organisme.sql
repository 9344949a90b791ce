-- The evaluating body of a published result may be a sole trader, a person by name, and nothing here
-- needs it: it is kept no more (RGPD, art. 5.1.c). HAS publishes it on QualiScope.
alter table essms_resultat drop column organisme;
