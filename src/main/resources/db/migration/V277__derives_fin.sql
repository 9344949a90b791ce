-- A convention that ends closes its open alerts, as the platform and by no other way.
alter table alerte_etat_suivant no force row level security;
insert into alerte_etat_suivant (de, vers) values
  ('DETECTEE', 'SANS_SUITE'), ('PLAN_DE_REDRESSEMENT', 'SANS_SUITE'), ('ESCALADEE', 'SANS_SUITE');
alter table alerte_etat_suivant force row level security;

create policy finir on alerte_historique for insert with check
  (acteur_systeme() and role = 'SYSTEME' and transition = 'CLORE_AVEC_LA_CONVENTION');
