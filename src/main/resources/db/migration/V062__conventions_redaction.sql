-- Volets, their groups and sessions; articles, drafts, comments, amendments; points.
create table volet_etat_suivant (de text, vers text, primary key (de, vers));
insert into volet_etat_suivant values
  ('OUVERT', 'EN_TRAVAIL'),
  ('EN_TRAVAIL', 'LIVRABLE_DEPOSE'),
  ('LIVRABLE_DEPOSE', 'ADOPTE'),
  ('LIVRABLE_DEPOSE', 'EN_ARBITRAGE'),
  ('EN_ARBITRAGE', 'ADOPTE'),
  ('EN_ARBITRAGE', 'EN_TRAVAIL'),
  ('EN_ARBITRAGE', 'REPORTE'),
  ('OUVERT', 'REPORTE'),
  ('EN_TRAVAIL', 'REPORTE'),
  ('LIVRABLE_DEPOSE', 'REPORTE'),
  ('ADOPTE', 'EN_TRAVAIL'),
  ('REPORTE', 'EN_TRAVAIL');

create table volet (
  id                  bigint generated always as identity primary key,
  convention_id       bigint      not null references convention,
  numero              int         not null check (numero between 1 and 7),
  titre               text        not null,
  etat                text        not null default 'OUVERT',
  version             int         not null default 0,
  -- how many times a deliverable was put down: stances are about one of them
  depot               int         not null default 0,
  echeance            date,
  raison_siege_vacant text,
  date_reprise        date,
  effet_sur_clauses   text,
  decision            text,
  unique (convention_id, numero),
  unique (convention_id, id)
);

create table volet_historique (
  convention_id bigint      not null,
  volet_id      bigint      not null,
  version       int         not null,
  transition    text        not null,
  de            text        not null,
  vers          text        not null,
  role          text        not null,
  compte_id     bigint,
  partie_id     bigint,
  motif         text,
  le            timestamptz not null,
  primary key (convention_id, volet_id, version),
  foreign key (convention_id, volet_id) references volet (convention_id, id),
  foreign key (de, vers) references volet_etat_suivant
);

create table volet_membre (
  id            bigint generated always as identity primary key,
  convention_id bigint      not null,
  volet_id      bigint      not null,
  compte_id     bigint      not null,
  partie_id     bigint,
  qualite       text        not null check (qualite in ('PROFESSIONNEL', 'USAGER', 'EXPERT')),
  rapporteur    boolean     not null default false,
  depuis        timestamptz not null,
  jusqu_au      timestamptz,
  foreign key (convention_id, volet_id) references volet (convention_id, id)
);
create unique index volet_membre_actif on volet_membre (convention_id, volet_id, compte_id)
  where jusqu_au is null;

-- A referent's stance on a deliverable, and on there being no divergence in it.
create table volet_position (
  id            bigint generated always as identity primary key,
  convention_id bigint      not null,
  volet_id      bigint      not null,
  depot         int         not null,
  partie_id     bigint      not null,
  compte_id     bigint      not null,
  position      text        not null check (position in ('ACCORD', 'ACCORD_AVEC_RESERVE',
    'ABSTENTION', 'DESACCORD', 'BLOCAGE')),
  motif         text,
  le            timestamptz not null,
  foreign key (convention_id, volet_id) references volet (convention_id, id),
  check (position not in ('DESACCORD', 'BLOCAGE') or coalesce(motif, '') <> '')
);
create index volet_position_convention on volet_position (convention_id, volet_id, id);

create table volet_sans_divergence (
  convention_id bigint      not null,
  volet_id      bigint      not null,
  -- the deposit that this confirmation prepares
  depot         int         not null,
  partie_id     bigint      not null,
  compte_id     bigint      not null,
  le            timestamptz not null,
  primary key (convention_id, volet_id, depot, partie_id),
  foreign key (convention_id, volet_id) references volet (convention_id, id)
);

create table seance (
  id             bigint generated always as identity primary key,
  convention_id  bigint      not null references convention,
  volet_id       bigint,
  le             date        not null,
  lieu           text        not null default '',
  ordre_du_jour  text        not null default '',
  compte_rendu   text        not null default '',
  version        int         not null default 1,
  enregistree_par bigint,
  enregistree_le timestamptz not null,
  foreign key (convention_id, volet_id) references volet (convention_id, id),
  unique (convention_id, id)
);
create index seance_convention on seance (convention_id, volet_id, le);

create table presence (
  convention_id bigint  not null,
  seance_id     bigint  not null,
  compte_id     bigint  not null,
  present       boolean not null,
  primary key (convention_id, seance_id, compte_id),
  foreign key (convention_id, seance_id) references seance (convention_id, id)
);

create table article (
  id            bigint generated always as identity primary key,
  convention_id bigint  not null references convention,
  volet_id      bigint,
  numero        text    not null,
  rang          int     not null,
  titre         text    not null,
  obligatoire   boolean not null,
  type_donnees  text    not null,
  aide          text    not null default '',
  -- the current one of its versions
  version       int     not null default 1,
  foreign key (convention_id, volet_id) references volet (convention_id, id),
  unique (convention_id, numero),
  unique (convention_id, id)
);

create table article_version (
  convention_id bigint      not null,
  article_id    bigint      not null,
  version       int         not null,
  texte         text        not null,
  donnees       jsonb       not null default '{}',
  origine       text        not null
    check (origine in ('MODELE', 'REDACTION', 'AMENDEMENT', 'RETABLISSEMENT')),
  amendement_id bigint,
  compte_id     bigint,
  le            timestamptz not null,
  primary key (convention_id, article_id, version),
  foreign key (convention_id, article_id) references article (convention_id, id)
);

-- What somebody is typing; theirs alone, and gone once published.
create table brouillon (
  convention_id bigint      not null,
  article_id    bigint      not null,
  compte_id     bigint      not null,
  base_version  int         not null,
  texte         text        not null,
  donnees       jsonb,
  le            timestamptz not null,
  primary key (convention_id, article_id, compte_id),
  foreign key (convention_id, article_id) references article (convention_id, id)
);

create table commentaire (
  id              bigint generated always as identity primary key,
  convention_id   bigint      not null,
  article_id      bigint      not null,
  article_version int         not null,
  -- an answer in the thread of another comment
  fil_id          bigint references commentaire,
  compte_id       bigint      not null,
  partie_id       bigint,
  texte           text        not null check (texte <> ''),
  etat            text        not null default 'OUVERT'
    check (etat in ('OUVERT', 'RESOLU', 'CLOS')),
  etat_par        bigint,
  etat_le         timestamptz,
  version         int         not null default 1,
  le              timestamptz not null,
  foreign key (convention_id, article_id, article_version) references article_version
);
create index commentaire_convention on commentaire (convention_id, article_id, id);

create table amendement_etat_suivant (de text, vers text, primary key (de, vers));
insert into amendement_etat_suivant values
  ('PROPOSE', 'ACCEPTE'),
  ('PROPOSE', 'REFUSE'),
  ('PROPOSE', 'RETIRE'),
  ('PROPOSE', 'DEVENU_DIVERGENCE'),
  ('REFUSE', 'DEVENU_DIVERGENCE');

create table amendement (
  id            bigint generated always as identity primary key,
  convention_id bigint      not null,
  article_id    bigint      not null,
  base_version  int         not null,
  texte         text        not null,
  expose        text        not null default '',
  etat          text        not null default 'PROPOSE',
  version       int         not null default 0,
  compte_id     bigint      not null,
  partie_id     bigint,
  le            timestamptz not null,
  foreign key (convention_id, article_id, base_version) references article_version,
  unique (convention_id, id)
);
create index amendement_article on amendement (convention_id, article_id, id);

create table amendement_historique (
  convention_id bigint      not null,
  amendement_id bigint      not null,
  version       int         not null,
  transition    text        not null,
  de            text        not null,
  vers          text        not null,
  role          text        not null,
  compte_id     bigint,
  partie_id     bigint,
  motif         text,
  le            timestamptz not null,
  primary key (convention_id, amendement_id, version),
  foreign key (convention_id, amendement_id) references amendement (convention_id, id),
  foreign key (de, vers) references amendement_etat_suivant
);

create table divergence_etat_suivant (de text, vers text, primary key (de, vers));
insert into divergence_etat_suivant values
  ('OUVERTE', 'EN_DISCUSSION'),
  ('OUVERTE', 'LEVEE'),
  ('EN_DISCUSSION', 'LEVEE'),
  ('OUVERTE', 'ACCEPTEE_COMME_RESERVE'),
  ('EN_DISCUSSION', 'ACCEPTEE_COMME_RESERVE'),
  ('OUVERTE', 'REPORTEE'),
  ('EN_DISCUSSION', 'REPORTEE'),
  ('OUVERTE', 'ARBITREE'),
  ('EN_DISCUSSION', 'ARBITREE'),
  ('LEVEE', 'EN_DISCUSSION'),
  ('ACCEPTEE_COMME_RESERVE', 'EN_DISCUSSION'),
  ('REPORTEE', 'EN_DISCUSSION'),
  ('ARBITREE', 'EN_DISCUSSION');

-- A point of agreement (no state) or a divergence, never deleted.
create table point (
  id                  bigint generated always as identity primary key,
  convention_id       bigint      not null references convention,
  volet_id            bigint,
  article_id          bigint,
  nature              text        not null check (nature in ('ACCORD', 'DIVERGENCE')),
  enonce              text        not null check (enonce <> ''),
  etat                text,
  bloquante           boolean     not null default false,
  version             int         not null default 0,
  amendement_id       bigint,
  -- how it ended
  redaction_version   int,
  reserve             text,
  date_report         date,
  decision            text,
  note_par            bigint,
  note_le             timestamptz not null,
  foreign key (convention_id, volet_id) references volet (convention_id, id),
  foreign key (convention_id, article_id) references article (convention_id, id),
  foreign key (convention_id, article_id, redaction_version) references article_version,
  foreign key (convention_id, amendement_id) references amendement (convention_id, id),
  unique (convention_id, id),
  check ((etat is null) = (nature = 'ACCORD'))
);
create index point_volet on point (convention_id, volet_id, id);

create table point_historique (
  convention_id bigint      not null,
  point_id      bigint      not null,
  version       int         not null,
  transition    text        not null,
  de            text        not null,
  vers          text        not null,
  role          text        not null,
  compte_id     bigint,
  partie_id     bigint,
  motif         text,
  le            timestamptz not null,
  primary key (convention_id, point_id, version),
  foreign key (convention_id, point_id) references point (convention_id, id),
  foreign key (de, vers) references divergence_etat_suivant
);

create table point_position (
  id            bigint generated always as identity primary key,
  convention_id bigint      not null,
  point_id      bigint      not null,
  partie_id     bigint,
  compte_id     bigint      not null,
  role          text        not null,
  position      text        not null check (position in ('ACCORD', 'ACCORD_AVEC_RESERVE',
    'ABSTENTION', 'DESACCORD', 'BLOCAGE')),
  motif         text,
  le            timestamptz not null,
  foreign key (convention_id, point_id) references point (convention_id, id),
  check (position not in ('DESACCORD', 'BLOCAGE') or coalesce(motif, '') <> '')
);
create index point_position_convention on point_position (convention_id, point_id, id);
