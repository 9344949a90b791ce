-- A convention that renews or replaces another: the same articles and parties, signatures to be
-- given again, and each commitment taken up again or not, one by one.
create index convention_suite on convention (parent_id, lien) where lien in ('RENOUVELLEMENT', 'REMPLACEMENT');

create table engagement_propose (
  convention_id bigint not null references convention,
  rang          int    not null check (rang > 0),
  -- of the former convention, and its place in its text
  ancienne_id   bigint not null references convention,
  donnees       jsonb  not null,
  primary key (convention_id, rang)
);

-- Decided once; afterwards the article is written as any other.
create table engagement_reprise (
  convention_id bigint      not null,
  rang          int         not null,
  choix         text        not null check (choix in ('REPRIS', 'MODIFIE', 'ECARTE')),
  contenu       text        not null default '',
  motif         text        not null default '',
  compte_id     bigint      not null references compte,
  le            timestamptz not null,
  primary key (convention_id, rang),
  foreign key (convention_id, rang) references engagement_propose (convention_id, rang),
  check (choix <> 'ECARTE' or motif <> ''),
  check (choix <> 'MODIFIE' or contenu <> '')
);

do $$
declare
  t text;
begin
  foreach t in array array['engagement_propose', 'engagement_reprise'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy lire on %I for select using'
      ' (convention_id in (select conventions_montrees(''TOUT'')))', t);
    execute format('create policy ajouter on %I for insert with check (convention_id in'
      ' (select a.convention_id from convention_acces a where a.niveau = ''ECRITURE''))', t);
    execute format('grant select, insert on %I to unisson_app', t);
  end loop;
end $$;
