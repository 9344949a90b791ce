-- A text that somebody brought, cut into proposed articles: theirs alone until they put it to use.
create table texte_importe (
  id              bigint generated always as identity primary key,
  compte_id       bigint      not null references compte,
  organisation_id bigint      not null references organisation,
  nom             text        not null,
  remarques       text[]      not null default '{}',
  articles        jsonb       not null,
  version         int         not null default 0,
  cree_le         timestamptz not null,
  -- what it became, in words
  ecrit_le        timestamptz,
  devenu          text        not null default ''
);
create index texte_importe_compte on texte_importe (compte_id, id);
alter table texte_importe enable row level security;
alter table texte_importe force row level security;
create policy sien on texte_importe for all using (compte_id = acteur_compte()
  and organisation_id = any (acteur_organisations()));
grant select, insert, update (articles, version, ecrit_le, devenu), delete on texte_importe
  to unisson_app;
