-- An organisation that chose to answer as one voice before anybody said which structure is rated:
-- the session then starts by itself once it is said.
alter table evaluation_session add column une_voix boolean not null default false;
grant update (une_voix) on evaluation_session to unisson_app;
