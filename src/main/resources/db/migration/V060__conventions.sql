-- Conventions and who takes part in them. Every table of this module carries its convention first
-- and is read through convention_acces alone.

-- The graph of each life, to which the histories point. A test keeps it equal to the code.
create table convention_etat_suivant (de text, vers text, primary key (de, vers));
insert into convention_etat_suivant values
  ('DIAGNOSTIC', 'PRINCIPES'),
  ('PRINCIPES', 'DIAGNOSTIC'),
  ('PRINCIPES', 'CO_CONSTRUCTION'),
  ('CO_CONSTRUCTION', 'CONSOLIDATION'),
  ('CONSOLIDATION', 'CO_CONSTRUCTION'),
  ('CONSOLIDATION', 'RELECTURE'),
  ('RELECTURE', 'CONSOLIDATION'),
  ('RELECTURE', 'VALIDATION_INSTANCES'),
  ('VALIDATION_INSTANCES', 'CONSOLIDATION'),
  ('VALIDATION_INSTANCES', 'EN_SIGNATURE'),
  ('EN_SIGNATURE', 'CONSOLIDATION'),
  ('EN_SIGNATURE', 'SIGNEE'),
  ('SIGNEE', 'EN_VIGUEUR'),
  ('DIAGNOSTIC', 'ABANDONNEE'),
  ('PRINCIPES', 'ABANDONNEE'),
  ('CO_CONSTRUCTION', 'ABANDONNEE'),
  ('CONSOLIDATION', 'ABANDONNEE'),
  ('RELECTURE', 'ABANDONNEE'),
  ('VALIDATION_INSTANCES', 'ABANDONNEE'),
  ('EN_SIGNATURE', 'ABANDONNEE'),
  ('ABANDONNEE', 'DIAGNOSTIC'),
  ('ABANDONNEE', 'PRINCIPES'),
  ('ABANDONNEE', 'CO_CONSTRUCTION'),
  ('ABANDONNEE', 'CONSOLIDATION');

create table convention (
  id                   bigint generated always as identity primary key,
  -- 0 until its creation is complete, then one more at each passage and each change of its frame
  version              int         not null default 0,
  etat                 text        not null default 'DIAGNOSTIC',
  etat_le              timestamptz not null,
  titre                text        not null,
  resume               text        not null default '',
  modele_code          text        not null,
  modele_version       int         not null,
  -- given at the first consolidation
  numero               text unique,
  perimetre            text        not null default '',
  motif_sans_diagnostic text,
  mode_effet           text        not null
    check (mode_effet in ('DATE_FIXE', 'DERNIERE_SIGNATURE', 'EVENEMENT')),
  date_effet           date,
  evenement            text,
  mois                 int check (mois > 0),
  renouvellement       text        not null check (renouvellement in ('AUCUN', 'EXPRES', 'TACITE')),
  periode_mois         int check (periode_mois > 0),
  renouvellements_max  int check (renouvellements_max > 0),
  preavis_mois         int         not null check (preavis_mois >= 0),
  evaluation_prealable boolean     not null,
  effet_souhaite       date,
  limite_relecture     date,
  -- what the parties let observers read
  visibilite_observateurs text     not null default 'ETAT_ET_PERIMETRE'
    check (visibilite_observateurs in ('ETAT_ET_PERIMETRE', 'TEXTE', 'TOUT')),
  etat_abandonne       text,
  signee_le            date,
  en_vigueur_le        date,
  cree_par             bigint,
  cree_le              timestamptz not null
);
create index convention_etat on convention (etat, etat_le desc, id desc);
create index convention_titre on convention using gin (sans_accent(titre) gin_trgm_ops);

create table convention_historique (
  convention_id bigint not null references convention,
  version       int    not null,
  transition    text   not null,
  -- null for the birth only
  de            text,
  vers          text   not null,
  role          text   not null,
  compte_id     bigint,
  partie_id     bigint,
  motif         text,
  le            timestamptz not null,
  primary key (convention_id, version),
  foreign key (de, vers) references convention_etat_suivant,
  check ((de is null) = (transition = 'CREER'))
);

-- Who may read or write a convention: an organisation that takes part, or one account.
create table convention_acces (
  convention_id   bigint      not null references convention,
  organisation_id bigint,
  compte_id       bigint,
  niveau          text        not null check (niveau in ('LECTURE', 'ECRITURE')),
  accorde_par     bigint,
  accorde_le      timestamptz not null,
  unique nulls not distinct (convention_id, organisation_id, compte_id),
  check ((organisation_id is null) <> (compte_id is null))
);
create index convention_acces_organisation on convention_acces (organisation_id);
create index convention_acces_compte on convention_acces (compte_id);

create table partie (
  id              bigint generated always as identity primary key,
  convention_id   bigint      not null references convention,
  organisation_id bigint      not null,
  etat            text        not null check (etat in ('INVITEE', 'ACCEPTEE', 'DECLINEE')),
  version         int         not null default 1,
  invitee_par     bigint,
  invitee_le      timestamptz not null,
  message         text        not null default '',
  repondu_par     bigint,
  repondu_le      timestamptz,
  motif_refus     text,
  representant    text        not null default '',
  representant_qualite text   not null default '',
  mandat_id       bigint,
  missions        text[]      not null default '{}',
  finess_explique text,
  unique (convention_id, organisation_id),
  unique (convention_id, id)
);
create index partie_organisation on partie (organisation_id);

-- The establishments of a party that the convention concerns.
create table partie_etablissement (
  convention_id    bigint not null,
  partie_id        bigint not null,
  etablissement_id bigint not null,
  primary key (convention_id, partie_id, etablissement_id),
  foreign key (convention_id, partie_id) references partie (convention_id, id)
);

-- Roles of people in this convention; one that ends keeps its dates.
create table participant (
  id            bigint generated always as identity primary key,
  convention_id bigint      not null references convention,
  compte_id     bigint      not null,
  partie_id     bigint,
  role          text        not null check (role in ('ANIMATEUR', 'REFERENT', 'MEMBRE_GROUPE',
    'RAPPORTEUR', 'SECRETAIRE', 'SIGNATAIRE', 'MEMBRE_COPIL', 'PRESIDENT_COPIL',
    'REPRESENTANT_USAGERS', 'OBSERVATEUR')),
  suppleant     boolean     not null default false,
  ajoute_par    bigint,
  depuis        timestamptz not null,
  jusqu_au      timestamptz,
  foreign key (convention_id, partie_id) references partie (convention_id, id),
  check (role not in ('REFERENT', 'SECRETAIRE', 'SIGNATAIRE') or partie_id is not null)
);
create unique index participant_actif on participant (convention_id, compte_id, role, partie_id)
  nulls not distinct where jusqu_au is null;
create index participant_compte on participant (compte_id) where jusqu_au is null;

-- A referent's consent to what nobody decides alone: giving up, or declaring that the awaited event
-- happened. It holds for the state in which it was given.
create table soutien (
  convention_id bigint      not null references convention,
  objet         text        not null check (objet in ('ABANDON', 'EVENEMENT')),
  depuis        int         not null,
  partie_id     bigint      not null,
  compte_id     bigint      not null,
  le            timestamptz not null,
  primary key (convention_id, objet, depuis, partie_id),
  foreign key (convention_id, partie_id) references partie (convention_id, id)
);
