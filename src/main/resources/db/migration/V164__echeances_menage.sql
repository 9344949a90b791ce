-- What was told and mailed is kept for a year, then goes: the acts themselves are in the journal.
create policy notification_oublier on notification for delete using (acteur_systeme());
grant delete on notification to unisson_app;
grant delete on courrier to unisson_app;
create index courrier_ancien on courrier (cree_le) where etat <> 'A_ENVOYER';
