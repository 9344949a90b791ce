-- A copy of the end of the current period, to sort and filter by it. One writer (FinsDePeriodes)
-- takes it from the computed term; a test keeps both equal.
alter table convention add column fin_periode date;

-- The register, by end; what has no end comes last.
create index convention_par_fin on convention ((coalesce(fin_periode, 'infinity'::date)), id)
  where nature = 'CONVENTION' and version > 0;

-- Conventions in force whose copy was never written, for the catching up.
create index convention_fin_a_ecrire on convention (id)
  where fin_periode is null and en_vigueur_le is not null and nature = 'CONVENTION' and mois is not null;
