-- Diagnosis, shared findings, founding principles.
create table diagnostic (
  id            bigint generated always as identity primary key,
  convention_id bigint      not null references convention,
  partie_id     bigint,
  intitule      text        not null check (intitule <> ''),
  source        text        not null default '',
  etabli_le     date,
  resume        text        not null default '',
  lien          text,
  fichier_id    bigint,
  depose_par    bigint,
  depose_le     timestamptz not null,
  -- set aside, never deleted
  ecarte_par    bigint,
  ecarte_le     timestamptz,
  ecarte_motif  text
);
create index diagnostic_convention on diagnostic (convention_id, id);

create table constat_partage (
  id            bigint generated always as identity primary key,
  convention_id bigint      not null references convention,
  texte         text        not null check (texte <> ''),
  note_par      bigint,
  note_le       timestamptz not null,
  ecarte_par    bigint,
  ecarte_le     timestamptz,
  ecarte_motif  text
);
create index constat_partage_convention on constat_partage (convention_id, id);

create table principe (
  id            bigint generated always as identity primary key,
  convention_id bigint      not null references convention,
  code          text,
  nature        text        not null check (nature in ('PRINCIPE', 'VALEUR')),
  rang          int         not null,
  version       int         not null default 1,
  ecarte_par    bigint,
  ecarte_le     timestamptz,
  ecarte_motif  text,
  unique (convention_id, id)
);
create index principe_convention on principe (convention_id, rang);

-- Each wording; a stance is about one of them.
create table principe_redaction (
  convention_id bigint      not null,
  principe_id   bigint      not null,
  version       int         not null,
  intitule      text        not null check (intitule <> ''),
  sens          text        not null,
  source        text        not null default '',
  compte_id     bigint,
  le            timestamptz not null,
  primary key (convention_id, principe_id, version),
  foreign key (convention_id, principe_id) references principe (convention_id, id)
);

create table principe_position (
  id            bigint generated always as identity primary key,
  convention_id bigint      not null,
  principe_id   bigint      not null,
  version       int         not null,
  partie_id     bigint,
  compte_id     bigint      not null,
  role          text        not null check (role in ('REFERENT', 'REPRESENTANT_USAGERS')),
  position      text        not null check (position in ('ACCORD', 'ACCORD_AVEC_RESERVE',
    'ABSTENTION', 'DESACCORD', 'BLOCAGE')),
  motif         text,
  le            timestamptz not null,
  foreign key (convention_id, principe_id, version) references principe_redaction,
  check (position not in ('DESACCORD', 'BLOCAGE') or coalesce(motif, '') <> ''),
  check (role <> 'REFERENT' or partie_id is not null)
);
create index principe_position_convention on principe_position (convention_id, principe_id, id);
