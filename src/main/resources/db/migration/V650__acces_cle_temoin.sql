-- What the platform's key makes of a fixed text: a node that was given another key sees it before
-- it seals anything that the others could not open.
create table cle_temoin (
  seule     boolean primary key default true check (seule),
  empreinte text    not null
);

alter table cle_temoin enable row level security;
alter table cle_temoin force row level security;
create policy cle_temoin_systeme on cle_temoin
  using (acteur_systeme()) with check (acteur_systeme());
grant select, insert on cle_temoin to unisson_app;
