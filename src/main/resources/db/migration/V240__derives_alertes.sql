-- Drift alerts of a convention in force: from what is found or told, to the decision that lifts it
-- or the way by which it is left. Nothing here is deleted.
create table alerte_etat_suivant (de text, vers text, primary key (de, vers));
insert into alerte_etat_suivant
select de, vers from (values
  ('DETECTEE', array['QUALIFIEE']),
  ('QUALIFIEE', array['SANS_SUITE', 'PLAN_DE_REDRESSEMENT']),
  ('PLAN_DE_REDRESSEMENT', array['PLAN_DE_REDRESSEMENT', 'LEVEE', 'ESCALADEE']),
  ('ESCALADEE', array['REPOSITIONNEMENT', 'AVENANT', 'SUSPENSION', 'RETRAIT', 'RESILIATION']))
  as g (de, tous), unnest(tous) as vers;

create function alerte_ouverte(etat text) returns boolean
  language sql immutable parallel safe
  return etat in ('DETECTEE', 'QUALIFIEE', 'PLAN_DE_REDRESSEMENT', 'ESCALADEE');

create table alerte (
  id                bigint generated always as identity primary key,
  convention_id     bigint      not null references convention,
  -- Which rule found it; SIGNALEMENT when somebody told it.
  source            text        not null,
  genre             text        not null,
  -- What it is about, as its source names it.
  objet             text        not null default '',
  lien              text        not null default '' check (lien = '' or lien like '/%'),
  titre             text        not null check (titre <> ''),
  -- Whose it is; null when it is shared.
  partie_id         bigint,
  -- What somebody tells: its kind, the facts without any person's identity, the wished reaction.
  nature            text,
  faits             text        not null default '',
  souhait           text        not null default '',
  auteur_id         bigint references compte,
  etat              text        not null,
  etat_le           timestamptz not null,
  version           int         not null default 1,
  gravite           text check (gravite in ('MINEURE', 'SERIEUSE', 'CRITIQUE')),
  detectee_le       timestamptz not null,
  a_qualifier_avant timestamptz not null,
  plan_avant        date,
  -- When it went to the whole committee, nobody having qualified it; once.
  elargie_le        timestamptz,
  -- Since when its rule finds it no more.
  apaisee_le        timestamptz,
  unique (convention_id, id),
  foreign key (convention_id, partie_id) references partie (convention_id, id),
  check ((source = 'SIGNALEMENT') = (nature is not null)),
  check ((source = 'SIGNALEMENT') = (faits <> '')),
  check (source <> 'SIGNALEMENT' or auteur_id is not null)
);
create index alerte_convention on alerte (convention_id, id desc);
create index alerte_a_elargir on alerte (a_qualifier_avant)
  where etat = 'DETECTEE' and elargie_le is null;
-- The same thing is told once while it is open.
create unique index alerte_en_cours on alerte (convention_id, source, objet)
  where source <> 'SIGNALEMENT' and etat in ('DETECTEE', 'QUALIFIEE', 'PLAN_DE_REDRESSEMENT',
    'ESCALADEE');

-- What a rule read: the rule with its threshold, the figures with their dates.
create table alerte_lecture (
  alerte_id     bigint      not null,
  convention_id bigint      not null,
  rang          int         not null check (rang > 0),
  source        text        not null,
  objet         text        not null,
  -- Names the fact itself: a fact that was told is never told again, even after the alert ended.
  cle           text        not null,
  regle         text        not null,
  constat       text        not null,
  le            timestamptz not null,
  primary key (alerte_id, rang),
  unique (convention_id, source, objet, cle),
  foreign key (convention_id, alerte_id) references alerte (convention_id, id)
);

create table alerte_historique (
  alerte_id     bigint      not null,
  convention_id bigint      not null,
  version       int         not null,
  transition    text        not null,
  de            text,
  vers          text        not null,
  role          text        not null,
  compte_id     bigint references compte,
  note          text        not null default '',
  acte          text        not null default '',
  decision_id   bigint references instance_decision,
  le            timestamptz not null,
  primary key (alerte_id, version),
  foreign key (convention_id, alerte_id) references alerte (convention_id, id),
  foreign key (de, vers) references alerte_etat_suivant,
  check (de is not null or vers = 'DETECTEE')
);

-- What a party says of it. It answers; it closes nothing.
create table alerte_reponse (
  alerte_id     bigint      not null,
  convention_id bigint      not null,
  rang          int         not null check (rang > 0),
  partie_id     bigint      not null,
  compte_id     bigint      not null references compte,
  texte         text        not null check (texte <> ''),
  le            timestamptz not null,
  primary key (alerte_id, rang),
  foreign key (convention_id, alerte_id) references alerte (convention_id, id),
  foreign key (convention_id, partie_id) references partie (convention_id, id)
);

-- The plan, and each time it was seen again.
create table alerte_plan (
  alerte_id      bigint      not null,
  convention_id  bigint      not null,
  rang           int         not null check (rang > 0),
  quoi           text        not null check (quoi <> ''),
  responsable_id bigint      not null references compte,
  pour           date        not null,
  -- An action of a party's own plan: whoever may not read it sees that there is one, no more.
  action_id      bigint references action,
  compte_id      bigint references compte,
  le             timestamptz not null,
  primary key (alerte_id, rang),
  foreign key (convention_id, alerte_id) references alerte (convention_id, id)
);

-- Thresholds of a convention that differ from the usual ones: each change adds a row, the last one
-- counts. The parameter `muette` (0 or 1) tells whether the source keeps silent.
create table alerte_reglage (
  convention_id bigint      not null references convention,
  source        text        not null,
  parametre     text        not null,
  rang          int         not null check (rang > 0),
  valeur        int         not null,
  motif         text        not null check (motif <> ''),
  compte_id     bigint      not null references compte,
  le            timestamptz not null,
  primary key (convention_id, source, parametre, rang)
);
