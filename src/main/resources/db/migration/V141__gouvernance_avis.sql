-- Opinions of bodies, and the charter of each. An opinion moves by the passages below and is never
-- deleted; a charter is a sequence of frozen versions.
create table avis_instance_etat_suivant (
  de   text not null,
  vers text not null,
  primary key (de, vers)
);
insert into avis_instance_etat_suivant (de, vers) values
  ('A_RENDRE', 'RENDU'), ('RENDU', 'REPONDU'), ('REPONDU', 'EFFET_CONSTATE'),
  ('A_RENDRE', 'SANS_OBJET'), ('RENDU', 'SANS_OBJET');

create table avis_instance (
  id           bigint generated always as identity primary key,
  instance_id  bigint      not null references instance,
  numero       int         not null,
  version      int         not null default 1,
  etat         text        not null
    check (etat in ('A_RENDRE', 'RENDU', 'REPONDU', 'EFFET_CONSTATE', 'SANS_OBJET')),
  spontane     boolean     not null,
  matiere      text        not null,
  objet        text        not null check (objet <> ''),
  question     text        not null default '',
  demandeur    text        not null default '',
  lien         text check (lien like '/%'),
  demande_le   date        not null,
  -- When the opinion is owed, then its answer, then its effect.
  pour         date,
  sens     text check (sens in ('FAVORABLE', 'AVEC_RESERVES', 'DEFAVORABLE', 'PROPOSITION')),
  texte        text        not null default '',
  rendu_le     date,
  reponse_pour date,
  suite        text check (suite in ('SUIVI', 'PARTIELLEMENT', 'NON_SUIVI')),
  reponse      text        not null default '',
  repondu_le   date,
  effet_pour   date,
  effet        text        not null default '',
  effet_le     date,
  motif        text        not null default '',
  cree_par     bigint references compte,
  cree_le      timestamptz not null,
  unique (instance_id, numero),
  check (etat not in ('RENDU', 'REPONDU', 'EFFET_CONSTATE')
         or (texte <> '' and rendu_le is not null and reponse_pour is not null)),
  check (etat not in ('REPONDU', 'EFFET_CONSTATE')
         or (suite is not null and reponse <> '' and repondu_le is not null)),
  check (etat <> 'EFFET_CONSTATE' or (effet <> '' and effet_le is not null))
);
create index avis_instance_etat on avis_instance (instance_id, etat);

create table avis_instance_historique (
  avis_id    bigint      not null references avis_instance,
  version    int         not null,
  transition text        not null,
  de         text,
  vers       text        not null,
  role       text        not null,
  compte_id  bigint references compte,
  motif      text,
  le         timestamptz not null,
  primary key (avis_id, version),
  foreign key (de, vers) references avis_instance_etat_suivant,
  check (de is not null or vers in ('A_RENDRE', 'RENDU'))
);

create table charte_instance (
  instance_id bigint      not null references instance,
  numero      int         not null check (numero > 0),
  texte       text        not null default '',
  fichier_id  bigint references fichier,
  empreinte   text        not null check (empreinte ~ '^[0-9a-f]{64}$'),
  adoptee_le  date        not null,
  note        text        not null default '',
  cree_par    bigint references compte,
  cree_le     timestamptz not null,
  primary key (instance_id, numero),
  check ((texte = '') = (fichier_id is not null))
);

alter table avis_instance_etat_suivant enable row level security;
alter table avis_instance_etat_suivant force row level security;
create policy lire on avis_instance_etat_suivant for select using (true);
grant select on avis_instance_etat_suivant to unisson_app;

alter table avis_instance enable row level security;
alter table avis_instance force row level security;
create policy lire on avis_instance for select
  using (acteur_systeme() or instance_id in (select instances_accessibles()));
create policy ajouter on avis_instance for insert with check (instance_tenue(instance_id));
create policy modifier on avis_instance for update using (instance_tenue(instance_id));
grant select, insert on avis_instance to unisson_app;
grant update (version, etat, sens, texte, rendu_le, reponse_pour, suite, reponse, repondu_le,
  effet_pour, effet, effet_le, motif) on avis_instance to unisson_app;

alter table avis_instance_historique enable row level security;
alter table avis_instance_historique force row level security;
create policy lire on avis_instance_historique for select
  using (exists (select 1 from avis_instance a where a.id = avis_id));
create policy ajouter on avis_instance_historique for insert
  with check (exists (select 1 from avis_instance a
     where a.id = avis_id and instance_tenue(a.instance_id)));
grant select, insert on avis_instance_historique to unisson_app;

alter table charte_instance enable row level security;
alter table charte_instance force row level security;
create policy lire on charte_instance for select
  using (acteur_systeme() or instance_id in (select instances_accessibles()));
create policy ajouter on charte_instance for insert with check (instance_tenue(instance_id));
grant select, insert on charte_instance to unisson_app;
