-- What the parties say about the next period of a convention. Each row is one party's own act, for
-- the period that ends on that day.
create table opposition (
  convention_id bigint      not null references convention,
  partie_id     bigint      not null,
  fin           date        not null,
  motif         text        not null default '',
  compte_id     bigint      not null references compte,
  mandat_id     bigint      not null references mandat,
  le            timestamptz not null,
  primary key (convention_id, partie_id, fin),
  foreign key (convention_id, partie_id) references partie (convention_id, id)
);

-- The joint evaluation that comes before a renewal: a file, or the reason why there is none.
create table evaluation_prealable (
  convention_id bigint      not null references convention,
  fin           date        not null,
  fichier_id    bigint references fichier,
  dispense      text        not null default '',
  compte_id     bigint      not null references compte,
  le            timestamptz not null,
  primary key (convention_id, fin),
  check ((fichier_id is null) = (dispense <> ''))
);

do $$
declare
  t text;
begin
  foreach t in array array['opposition', 'evaluation_prealable'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy lire on %I for select using'
      ' (convention_id in (select conventions_montrees(''TOUT'')))', t);
    execute format('create policy ajouter on %I for insert with check (convention_id in'
      ' (select a.convention_id from convention_acces a where a.niveau = ''ECRITURE''))', t);
    execute format('grant select, insert on %I to unisson_app', t);
  end loop;
end $$;
