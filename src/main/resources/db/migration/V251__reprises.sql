-- The taking over of a convention born elsewhere, and what the other parties say of it.
create table reprise_etat_suivant (de text, vers text, primary key (de, vers));
insert into reprise_etat_suivant values
  ('NON_CONFIRMEE', 'CONFIRMEE'),
  ('NON_CONFIRMEE', 'CONTESTEE'),
  ('NON_CONFIRMEE', 'NON_CONFIRMEE'),
  ('CONTESTEE', 'NON_CONFIRMEE');

create table reprise (
  convention_id   bigint      primary key references convention,
  version         int         not null default 1,
  etat            text        not null default 'NON_CONFIRMEE',
  -- the party that took it over: another one confirms
  organisation_id bigint      not null references organisation,
  reference       text        not null default '',
  original_chez   text        not null default '',
  -- the signed copy; a register taken over from a spreadsheet has none at first
  fichier_id      bigint references fichier,
  fichier_nom     text,
  empreinte       text,
  le              timestamptz not null,
  check ((fichier_id is null) = (empreinte is null)),
  check ((fichier_id is null) = (fichier_nom is null))
);

create table reprise_historique (
  convention_id bigint      not null references reprise,
  version       int         not null,
  transition    text        not null,
  de            text,
  vers          text        not null,
  role          text        not null,
  organisation_id bigint    references organisation,
  compte_id     bigint      references compte,
  motif         text,
  le            timestamptz not null,
  primary key (convention_id, version),
  foreign key (de, vers) references reprise_etat_suivant,
  check ((de is null) = (transition = 'REPRENDRE'))
);

do $$
declare
  t text;
begin
  foreach t in array array['reprise', 'reprise_historique'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy lire on %I for select using'
      ' (convention_id in (select conventions_montrees(''TOUT'')))', t);
    execute format('create policy ajouter on %I for insert with check (convention_id in'
      ' (select a.convention_id from convention_acces a where a.niveau = ''ECRITURE''))', t);
    execute format('grant select, insert on %I to unisson_app', t);
  end loop;
end $$;
create policy modifier on reprise for update using (convention_id in
  (select a.convention_id from convention_acces a where a.niveau = 'ECRITURE'));
grant update on reprise to unisson_app;

alter table reprise_etat_suivant enable row level security;
alter table reprise_etat_suivant force row level security;
create policy lire on reprise_etat_suivant for select using (true);
grant select on reprise_etat_suivant to unisson_app;
