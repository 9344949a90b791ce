-- Refusals that come back later, as mails, to a mailbox that the platform reads.
alter table courrier add column rebondi_le timestamptz;

-- Such a refusal outlives the next mail that a relay accepts: accepting is all a relay does.
alter table adresse_refusee add column par_rebond boolean not null default false;

-- How far each mailbox was read. Moves with what its mails changed: none is read twice, none is lost.
create table boite_de_rebonds (
  boite    text        primary key,
  -- The server numbers its mails anew when this changes (RFC 3501, 2.3.1.1).
  validite bigint      not null,
  dernier  bigint      not null,
  lue_le   timestamptz not null
);
alter table boite_de_rebonds enable row level security;
alter table boite_de_rebonds force row level security;
create policy boite_de_rebonds_systeme on boite_de_rebonds
  using (acteur_systeme()) with check (acteur_systeme());
grant select, insert, update on boite_de_rebonds to unisson_app;
