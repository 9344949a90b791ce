-- Suspension, termination by common accord and closing of a convention (model, article 25).
create table suspension (
  convention_id bigint      not null references convention,
  rang          int         not null check (rang > 0),
  debut         date        not null,
  fin           date        not null,
  motif         text        not null check (motif <> ''),
  decision_id   bigint      not null references instance_decision,
  compte_id     bigint references compte,
  le            timestamptz not null,
  primary key (convention_id, rang),
  check (fin >= debut)
);

create table resiliation (
  convention_id bigint      not null references convention,
  rang          int         not null check (rang > 0),
  -- first day on which the convention holds no longer
  effet         date        not null,
  motif         text        not null check (motif <> ''),
  relais        text        not null check (relais <> ''),
  acte_id       bigint references fichier,
  compte_id     bigint      not null references compte,
  le            timestamptz not null,
  -- given up by who proposed it
  retiree_le    timestamptz,
  primary key (convention_id, rang)
);
create unique index resiliation_en_cours on resiliation (convention_id) where retiree_le is null;

create table resiliation_accord (
  convention_id bigint      not null,
  rang          int         not null,
  partie_id     bigint      not null,
  compte_id     bigint      not null references compte,
  mandat_id     bigint      not null references mandat,
  le            timestamptz not null,
  primary key (convention_id, rang, partie_id),
  foreign key (convention_id, rang) references resiliation (convention_id, rang),
  foreign key (convention_id, partie_id) references partie (convention_id, id)
);

-- The closing report, or why there is none.
create table cloture (
  convention_id bigint      primary key references convention,
  fichier_id    bigint references fichier,
  dispense      text        not null default '',
  compte_id     bigint references compte,
  le            timestamptz not null,
  check ((fichier_id is null) = (dispense <> ''))
);

do $$
declare
  t text;
begin
  foreach t in array array['suspension', 'resiliation', 'resiliation_accord', 'cloture'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy lire on %I for select using'
      ' (convention_id in (select conventions_montrees(''TOUT'')))', t);
    execute format('create policy ajouter on %I for insert with check (convention_id in'
      ' (select a.convention_id from convention_acces a where a.niveau = ''ECRITURE''))', t);
    execute format('grant select, insert on %I to unisson_app', t);
  end loop;
end $$;
create policy renoncer on resiliation for update using (compte_id = acteur_compte()
  and convention_id in
    (select a.convention_id from convention_acces a where a.niveau = 'ECRITURE'));
grant update (retiree_le) on resiliation to unisson_app;
