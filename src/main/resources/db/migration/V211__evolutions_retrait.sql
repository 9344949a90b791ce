-- The withdrawal of one party (convention of the model, article 24).
create table retrait_etat_suivant (de text, vers text, primary key (de, vers));
insert into retrait_etat_suivant values
  ('ANNONCE', 'ECHANGE'),
  ('ANNONCE', 'NOTIFIE'),
  ('ECHANGE', 'NOTIFIE'),
  ('ANNONCE', 'RENONCE'),
  ('ECHANGE', 'RENONCE'),
  ('NOTIFIE', 'RENONCE'),
  ('NOTIFIE', 'EFFECTIF');

create table retrait (
  id            bigint generated always as identity primary key,
  convention_id bigint      not null references convention,
  partie_id     bigint      not null,
  version       int         not null default 1,
  etat          text        not null default 'ANNONCE',
  raison        text        not null default '',
  -- last day on which it will be a party, from its notification on
  effet         date,
  engagements   text        not null default '',
  restitution   text        not null default '',
  mandat_id     bigint references mandat,
  lettre_id     bigint references fichier,
  annonce_le    timestamptz not null,
  notifie_le    timestamptz,
  foreign key (convention_id, partie_id) references partie (convention_id, id),
  unique (convention_id, id),
  check (etat not in ('NOTIFIE', 'EFFECTIF')
    or (effet is not null and mandat_id is not null and notifie_le is not null))
);
-- One at a time for each party.
create unique index retrait_en_cours on retrait (convention_id, partie_id)
  where etat in ('ANNONCE', 'ECHANGE', 'NOTIFIE');
create index retrait_a_constater on retrait (effet) where etat = 'NOTIFIE';

create table retrait_historique (
  convention_id bigint      not null,
  retrait_id    bigint      not null,
  version       int         not null,
  transition    text        not null,
  de            text,
  vers          text        not null,
  role          text        not null,
  compte_id     bigint references compte,
  motif         text,
  le            timestamptz not null,
  primary key (convention_id, retrait_id, version),
  foreign key (convention_id, retrait_id) references retrait (convention_id, id),
  foreign key (de, vers) references retrait_etat_suivant,
  check ((de is null) = (transition = 'ANNONCER'))
);

do $$
declare
  t text;
begin
  foreach t in array array['retrait', 'retrait_historique'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy lire on %I for select using'
      ' (convention_id in (select conventions_montrees(''TOUT'')))', t);
    execute format('create policy ajouter on %I for insert with check (convention_id in'
      ' (select a.convention_id from convention_acces a where a.niveau = ''ECRITURE''))', t);
    execute format('grant select, insert on %I to unisson_app', t);
  end loop;
end $$;
create policy modifier on retrait for update using (convention_id in
  (select a.convention_id from convention_acces a where a.niveau = 'ECRITURE'));
grant update on retrait to unisson_app;

alter table retrait_etat_suivant enable row level security;
alter table retrait_etat_suivant force row level security;
create policy lire on retrait_etat_suivant for select using (true);
grant select on retrait_etat_suivant to unisson_app;
