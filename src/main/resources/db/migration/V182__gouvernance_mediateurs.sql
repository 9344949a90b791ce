-- The mediators of a users' commission (CSP, art. R. 1112-81 and R. 1112-82).
alter table siege drop constraint siege_college_check;
alter table siege add constraint siege_college_check check (college in ('USAGERS', 'FAMILLES',
  'REPRESENTANTS_LEGAUX', 'PROFESSIONNELS', 'DIRECTION', 'ORGANISME_GESTIONNAIRE', 'ELUS',
  'BENEVOLES', 'MEDIATEURS', 'FACILITATEUR', 'AUTRES'));
