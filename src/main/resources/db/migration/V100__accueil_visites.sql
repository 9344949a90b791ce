-- When each account last opened the home page, which says what moved since the visit before.
create table visite (
  compte_id  bigint      primary key references compte,
  vue_le     timestamptz not null,
  -- End of the visit before the one under way; null during the first one.
  precedente timestamptz
);
alter table visite enable row level security;
alter table visite force row level security;
create policy la_sienne on visite using (compte_id = acteur_compte());
grant select, insert, update on visite to unisson_app;
