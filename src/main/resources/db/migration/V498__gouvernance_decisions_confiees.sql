-- A decision is handed over to another seat of its body while it is to be done: who was in charge
-- may have left. Row policies leave this to those who hold the body.
alter table reunion_etat_suivant no force row level security;
insert into reunion_etat_suivant (vie, de, vers) values ('decision', 'A_FAIRE', 'A_FAIRE');
alter table reunion_etat_suivant force row level security;
grant update (porteur_siege) on instance_decision to unisson_app;
