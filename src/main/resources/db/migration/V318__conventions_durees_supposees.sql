-- Of a convention taken over from a register: what its cell did not say is no fact.
alter table convention
  add column renouvellement_suppose boolean not null default false,
  add column preavis_suppose boolean not null default false;
