-- Signature requests, signatures and their evidence, the final document.
create table signature_etat_suivant (de text, vers text, primary key (de, vers));
insert into signature_etat_suivant values
  ('EN_ATTENTE', 'INVITE'),
  ('INVITE', 'OUVERT'),
  ('OUVERT', 'SIGNE'),
  ('INVITE', 'REFUSE'),
  ('OUVERT', 'REFUSE'),
  ('EN_ATTENTE', 'EXPIRE'),
  ('INVITE', 'EXPIRE'),
  ('OUVERT', 'EXPIRE'),
  ('EXPIRE', 'INVITE'),
  ('EN_ATTENTE', 'DELEGUE'),
  ('INVITE', 'DELEGUE'),
  ('OUVERT', 'DELEGUE'),
  ('EXPIRE', 'DELEGUE'),
  ('EN_ATTENTE', 'HORS_OUTIL'),
  ('INVITE', 'HORS_OUTIL'),
  ('OUVERT', 'HORS_OUTIL'),
  ('EXPIRE', 'HORS_OUTIL'),
  ('HORS_OUTIL', 'INVITE'),
  ('EN_ATTENTE', 'ANNULE'),
  ('INVITE', 'ANNULE'),
  ('OUVERT', 'ANNULE'),
  ('SIGNE', 'ANNULE'),
  ('REFUSE', 'ANNULE'),
  ('EXPIRE', 'ANNULE'),
  ('HORS_OUTIL', 'ANNULE');

create table signature_demande (
  id               bigint generated always as identity primary key,
  convention_id    bigint      not null references convention,
  partie_id        bigint      not null,
  compte_id        bigint,
  nom              text        not null,
  qualite          text        not null,
  courriel         text        not null default '',
  mandat_id        bigint,
  empreinte        text        not null,
  -- null: all at the same time, because parties are equal
  ordre            int,
  etat             text        not null default 'EN_ATTENTE',
  version          int         not null default 0,
  limite           date,
  invite_le        timestamptz,
  ouvert_le        timestamptz,
  derniere_relance timestamptz,
  relances         int         not null default 0,
  motif            text,
  remplace_id      bigint references signature_demande,
  cree_le          timestamptz not null,
  unique (convention_id, id),
  foreign key (convention_id, partie_id) references partie (convention_id, id)
);
create index signature_demande_compte on signature_demande (compte_id, etat);

create table signature_historique (
  convention_id bigint      not null,
  demande_id    bigint      not null,
  version       int         not null,
  transition    text        not null,
  de            text        not null,
  vers          text        not null,
  role          text        not null,
  compte_id     bigint,
  partie_id     bigint,
  motif         text,
  le            timestamptz not null,
  primary key (convention_id, demande_id, version),
  foreign key (convention_id, demande_id) references signature_demande (convention_id, id),
  foreign key (de, vers) references signature_etat_suivant
);

-- What was signed: by whom, by which power (copied as it stood), on which digest, in which words.
create table signature (
  id            bigint generated always as identity primary key,
  convention_id bigint      not null,
  demande_id    bigint      not null,
  partie_id     bigint      not null,
  compte_id     bigint,
  empreinte     text        not null,
  signe_le      timestamptz not null,
  consentement  text        not null,
  consentement_version text not null,
  mandat        jsonb       not null,
  -- outside the tool: the uploaded copy, the day written on it, who keeps the original
  fichier_id    bigint,
  date_papier   date,
  original_chez text,
  depose_par    bigint,
  foreign key (convention_id, demande_id) references signature_demande (convention_id, id),
  unique (convention_id, id)
);
create index signature_demande_signature on signature (convention_id, demande_id);

create table signature_verification (
  convention_id bigint      not null,
  signature_id  bigint      not null,
  partie_id     bigint      not null,
  compte_id     bigint      not null,
  conforme      boolean     not null,
  remarque      text        not null default '',
  le            timestamptz not null,
  primary key (convention_id, signature_id, partie_id),
  foreign key (convention_id, signature_id) references signature (convention_id, id)
);

-- One-time codes, kept as digests.
create table signature_code (
  id             bigint generated always as identity primary key,
  convention_id  bigint      not null,
  demande_id     bigint      not null,
  empreinte      text        not null,
  envoye_le      timestamptz not null,
  expire_le      timestamptz not null,
  essais         int         not null default 0,
  utilise_le     timestamptz,
  foreign key (convention_id, demande_id) references signature_demande (convention_id, id)
);
create index signature_code_demande on signature_code (convention_id, demande_id, id);

-- Evidence holds personal items (address, device): read by the signatory and their organisation.
create table preuve (
  id              bigint generated always as identity primary key,
  convention_id   bigint      not null,
  demande_id      bigint      not null,
  organisation_id bigint      not null,
  compte_id       bigint,
  contenu         jsonb       not null,
  empreinte       text        not null,
  le              timestamptz not null,
  foreign key (convention_id, demande_id) references signature_demande (convention_id, id)
);
create index preuve_demande on preuve (convention_id, demande_id, id);

create table document_final (
  convention_id      bigint      not null references convention,
  empreinte          text        not null,
  fichier_id         bigint      not null,
  empreinte_fichier  text        not null,
  preuves_fichier_id bigint,
  niveau             text        not null,
  scelle_le          timestamptz not null,
  primary key (convention_id, empreinte)
);
