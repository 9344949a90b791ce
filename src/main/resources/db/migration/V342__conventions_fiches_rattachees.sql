-- No new party under an entry that leads to another.
create policy fiche_ouverte on partie as restrictive for insert
  with check (organisation_id not in (select r.ancienne_id from rattachement r));
