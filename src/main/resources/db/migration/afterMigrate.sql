-- Runs after each migration: a table of a convention that was just added is closed to archives too.
call fermer_a_l_archive();
