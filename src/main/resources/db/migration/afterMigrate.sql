-- Runs after each migration, on each node: one at a time, for two may start together.
do $$
begin
  perform pg_advisory_xact_lock(hashtextextended('migrations:apres', 0));
  -- A table of a convention that was just added is closed to archives too.
  call fermer_a_l_archive();
  -- And it is read row by row, as the others are.
  call lire_par_la_ligne();
end $$;
