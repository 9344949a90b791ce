-- Runs after each migration: a table of a convention that was just added is closed to archives too.
call fermer_a_l_archive();
-- And it is read row by row, as the others are.
call lire_par_la_ligne();
