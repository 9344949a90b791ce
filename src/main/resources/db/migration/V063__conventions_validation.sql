-- The frozen text, what every referent approves, and what every body decides: all by digest.
create table version_texte (
  convention_id bigint      not null references convention,
  numero        int         not null,
  texte         text        not null,
  empreinte     text        not null check (empreinte ~ '^[0-9a-f]{64}$'),
  -- version of each article in this text
  articles      jsonb       not null,
  fige_par      bigint,
  fige_le       timestamptz not null,
  primary key (convention_id, numero)
);
create index version_texte_empreinte on version_texte (convention_id, empreinte);

create table avertissement_vu (
  convention_id bigint      not null references convention,
  numero        int         not null,
  cle           text        not null,
  compte_id     bigint      not null,
  le            timestamptz not null,
  primary key (convention_id, numero, cle),
  foreign key (convention_id, numero) references version_texte
);

create table approbation (
  convention_id bigint      not null references convention,
  empreinte     text        not null,
  partie_id     bigint      not null,
  compte_id     bigint      not null,
  le            timestamptz not null,
  primary key (convention_id, empreinte, partie_id),
  foreign key (convention_id, partie_id) references partie (convention_id, id)
);

-- A referent's word that two texts differ by purely material corrections.
create table correction_materielle (
  convention_id bigint      not null references convention,
  ancienne      text        not null,
  empreinte     text        not null,
  partie_id     bigint      not null,
  compte_id     bigint      not null,
  le            timestamptz not null,
  primary key (convention_id, ancienne, empreinte, partie_id),
  foreign key (convention_id, partie_id) references partie (convention_id, id)
);

create table validation_etat_suivant (de text, vers text, primary key (de, vers));
insert into validation_etat_suivant values
  ('A_PREPARER', 'INSCRITE'),
  ('INSCRITE', 'AVIS_EN_COURS'),
  ('INSCRITE', 'FAVORABLE'),
  ('AVIS_EN_COURS', 'FAVORABLE'),
  ('INSCRITE', 'FAVORABLE_RESERVES'),
  ('AVIS_EN_COURS', 'FAVORABLE_RESERVES'),
  ('INSCRITE', 'AJOURNEE'),
  ('AVIS_EN_COURS', 'AJOURNEE'),
  ('INSCRITE', 'DEFAVORABLE'),
  ('AVIS_EN_COURS', 'DEFAVORABLE'),
  ('AJOURNEE', 'INSCRITE'),
  ('A_PREPARER', 'NON_REQUISE'),
  ('INSCRITE', 'NON_REQUISE'),
  ('A_PREPARER', 'A_REPRENDRE'),
  ('INSCRITE', 'A_REPRENDRE'),
  ('AVIS_EN_COURS', 'A_REPRENDRE'),
  ('FAVORABLE', 'A_REPRENDRE'),
  ('FAVORABLE_RESERVES', 'A_REPRENDRE'),
  ('AJOURNEE', 'A_REPRENDRE'),
  ('DEFAVORABLE', 'A_REPRENDRE');

create table validation (
  id                     bigint generated always as identity primary key,
  convention_id          bigint not null references convention,
  partie_id              bigint not null,
  empreinte              text   not null,
  etat                   text   not null default 'A_PREPARER',
  version                int    not null default 0,
  instance_id            bigint,
  instance               text,
  seance_le              date,
  dossier_avant          date,
  decision_le            date,
  numero                 text,
  fichier_id             bigint,
  reserves               text,
  reserve_sur_le_texte   boolean not null default false,
  motif                  text,
  signataire_confirme_par bigint,
  signataire_confirme_le timestamptz,
  ouverte_le             timestamptz not null,
  unique (convention_id, partie_id, empreinte),
  unique (convention_id, id),
  foreign key (convention_id, partie_id) references partie (convention_id, id)
);

create table validation_historique (
  convention_id bigint      not null,
  validation_id bigint      not null,
  version       int         not null,
  transition    text        not null,
  de            text        not null,
  vers          text        not null,
  role          text        not null,
  compte_id     bigint,
  partie_id     bigint,
  motif         text,
  le            timestamptz not null,
  primary key (convention_id, validation_id, version),
  foreign key (convention_id, validation_id) references validation (convention_id, id),
  foreign key (de, vers) references validation_etat_suivant
);

-- A consultative opinion: it never blocks, and is owed an answer.
create table avis (
  id            bigint generated always as identity primary key,
  convention_id bigint      not null,
  validation_id bigint      not null,
  partie_id     bigint      not null,
  instance_id   bigint,
  instance      text        not null check (instance <> ''),
  demande_par   bigint,
  demande_le    timestamptz not null,
  sens          text check (sens in ('FAVORABLE', 'AVEC_RESERVES', 'DEFAVORABLE', 'NON_RENDU')),
  rendu_le      date,
  texte         text        not null default '',
  fichier_id    bigint,
  saisi_par     bigint,
  saisi_le      timestamptz,
  reponse       text,
  reponse_par   bigint,
  reponse_le    timestamptz,
  version       int         not null default 1,
  foreign key (convention_id, validation_id) references validation (convention_id, id),
  check ((sens is null) = (rendu_le is null))
);
create index avis_validation on avis (convention_id, validation_id, id);
