-- What the text in force promised, followed: commitments of the parties and shared objectives.

-- The graphs of the lives, to which the histories point. A test keeps them equal to the code.
create table promesse_etat_suivant (de text, vers text, primary key (de, vers));
insert into promesse_etat_suivant
select de, vers from (values
  ('A_DEMARRER', array['EN_COURS', 'TENU', 'PARTIEL', 'NON_TENU', 'NON_ACTIVE', 'REPOSITIONNE',
    'SANS_OBJET']),
  ('EN_COURS', array['EN_COURS', 'TENU', 'PARTIEL', 'NON_TENU', 'NON_ACTIVE', 'REPOSITIONNE',
    'SANS_OBJET']),
  ('TENU', array['EN_COURS', 'TENU', 'PARTIEL', 'NON_TENU', 'REPOSITIONNE', 'SANS_OBJET']),
  ('PARTIEL', array['EN_COURS', 'TENU', 'PARTIEL', 'NON_TENU', 'REPOSITIONNE', 'SANS_OBJET']),
  ('NON_TENU', array['EN_COURS', 'TENU', 'PARTIEL', 'NON_TENU', 'REPOSITIONNE', 'SANS_OBJET']),
  ('NON_ACTIVE', array['EN_COURS', 'NON_ACTIVE', 'REPOSITIONNE', 'SANS_OBJET']),
  ('REPOSITIONNE', array['EN_COURS', 'TENU', 'PARTIEL', 'NON_TENU', 'NON_ACTIVE', 'REPOSITIONNE',
    'SANS_OBJET']),
  ('SANS_OBJET', array['A_DEMARRER'])) as g (de, tous), unnest(tous) as vers;

create table contestation_etat_suivant (de text, vers text, primary key (de, vers));
insert into contestation_etat_suivant values ('OUVERTE', 'RETIREE'), ('OUVERTE', 'CLOSE');

-- A convention whose promises were taken from its text, once.
create table suivi_convention (
  convention_id bigint      primary key references convention,
  ouvert_le     timestamptz not null
);

create table promesse (
  id             bigint generated always as identity primary key,
  convention_id  bigint      not null references convention,
  genre          text        not null check (genre in ('ENGAGEMENT', 'OBJECTIF')),
  rang           int         not null check (rang > 0),
  -- null: nobody in particular (commune), or to be attributed
  partie_id      bigint,
  commune        boolean     not null default false,
  -- The words of the text, as they were signed.
  partie_dite    text        not null default '',
  enonce         text        not null check (enonce <> ''),
  responsable    text        not null default '',
  frequence      text        not null default '',
  condition      text        not null default '',
  preuve         text        not null default '',
  indicateur     text        not null default '',
  depart         text        not null default '',
  cible          text        not null default '',
  echeance       date,
  -- Its words since it was repositioned; empty before.
  repositionne   text        not null default '',
  etat           text        not null,
  etat_le        timestamptz not null,
  version        int         not null default 1,
  avancement     int check (avancement between 0 and 100),
  -- What was said last, and when the next word is expected; null when none is.
  note           text        not null default '',
  point_le       timestamptz,
  prochain_point date,
  cree_le        timestamptz not null,
  unique (convention_id, genre, rang),
  unique (convention_id, id),
  foreign key (convention_id, partie_id) references partie (convention_id, id),
  check (not (commune and partie_id is not null))
);
create index promesse_attendue on promesse (prochain_point) where prochain_point is not null;

create table promesse_historique (
  promesse_id   bigint      not null,
  convention_id bigint      not null,
  version       int         not null,
  transition    text        not null,
  de            text        not null,
  vers          text        not null,
  role          text        not null,
  partie_id     bigint,
  compte_id     bigint references compte,
  note          text        not null default '',
  avancement    int,
  -- What decided it: a decision of the committee, an amendment.
  acte          text        not null default '',
  decision_id   bigint references instance_decision,
  le            timestamptz not null,
  primary key (promesse_id, version),
  foreign key (convention_id, promesse_id) references promesse (convention_id, id),
  foreign key (convention_id, partie_id) references partie (convention_id, id),
  foreign key (de, vers) references promesse_etat_suivant
);

-- Another party does not share what was reported.
create table contestation (
  id            bigint generated always as identity primary key,
  convention_id bigint      not null,
  promesse_id   bigint      not null,
  partie_id     bigint      not null,
  compte_id     bigint references compte,
  motif         text        not null check (motif <> ''),
  etat          text        not null check (etat in ('OUVERTE', 'RETIREE', 'CLOSE')),
  version       int         not null default 1,
  le            timestamptz not null,
  unique (convention_id, id),
  foreign key (convention_id, promesse_id) references promesse (convention_id, id),
  foreign key (convention_id, partie_id) references partie (convention_id, id)
);
create unique index contestation_ouverte on contestation (promesse_id, partie_id)
  where etat = 'OUVERTE';
create index contestation_promesse on contestation (convention_id, promesse_id);

create table contestation_historique (
  contestation_id bigint      not null,
  convention_id   bigint      not null,
  version         int         not null,
  transition      text        not null,
  de              text        not null,
  vers            text        not null,
  role            text        not null,
  compte_id       bigint references compte,
  motif           text        not null default '',
  acte            text        not null default '',
  decision_id     bigint references instance_decision,
  le              timestamptz not null,
  primary key (contestation_id, version),
  foreign key (convention_id, contestation_id) references contestation (convention_id, id),
  foreign key (de, vers) references contestation_etat_suivant
);

-- Whether the actor speaks for a party, and whether they lead the committee: read under the
-- policies of participant.
create function referent_pour_moi(partie bigint) returns boolean
  language sql stable
  return exists (select 1 from participant p where p.partie_id = partie
    and p.compte_id = acteur_compte() and p.role = 'REFERENT' and p.jusqu_au is null);
create function comite_pour_moi(convention bigint) returns boolean
  language sql stable
  return exists (select 1 from participant p where p.convention_id = convention
    and p.compte_id = acteur_compte() and p.role in ('ANIMATEUR', 'PRESIDENT_COPIL')
    and p.jusqu_au is null);
grant execute on function referent_pour_moi, comite_pour_moi to unisson_app;

do $$
declare
  t text;
  ecriture constant text :=
    'convention_id in (select a.convention_id from convention_acces a where a.niveau = ''ECRITURE'')';
begin
  foreach t in array array['promesse_etat_suivant', 'contestation_etat_suivant'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy lire on %I for select using (true)', t);
    execute format('grant select on %I to unisson_app', t);
  end loop;

  foreach t in array array['suivi_convention', 'promesse', 'promesse_historique', 'contestation',
      'contestation_historique'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy lire on %I for select using'
      ' (convention_id in (select conventions_montrees(''TOUT'')))', t);
    execute format('grant select, insert on %I to unisson_app', t);
  end loop;

  -- Taken from the text by the platform alone; then each party reports for itself, and the
  -- committee moves what it decided on.
  foreach t in array array['suivi_convention', 'promesse'] loop
    execute format('create policy ajouter on %I for insert with check (acteur_systeme())', t);
  end loop;
  execute 'create policy modifier on promesse for update using (' || ecriture ||
    ' and (acteur_systeme() or referent_pour_moi(partie_id) or comite_pour_moi(convention_id)))';
  execute 'create policy ajouter on promesse_historique for insert with check (' || ecriture ||
    ' and (acteur_systeme() or (compte_id = acteur_compte() and case role'
    '   when ''PORTEUR'' then case when partie_id is null then comite_pour_moi(convention_id)'
    '     else referent_pour_moi(partie_id) end'
    '   when ''COMITE'' then comite_pour_moi(convention_id) else false end)))';

  -- A party contests in its own name; it takes back its own, the committee concludes.
  execute 'create policy ajouter on contestation for insert with check (' || ecriture ||
    ' and compte_id = acteur_compte() and referent_pour_moi(partie_id))';
  execute 'create policy modifier on contestation for update using (' || ecriture ||
    ' and (referent_pour_moi(partie_id) or comite_pour_moi(convention_id)))';
  execute 'create policy ajouter on contestation_historique for insert with check (' || ecriture ||
    ' and compte_id = acteur_compte() and exists (select 1 from contestation c'
    '   where c.id = contestation_id and case role'
    '     when ''AUTEUR'' then referent_pour_moi(c.partie_id)'
    '     when ''COMITE'' then comite_pour_moi(c.convention_id) else false end))';
end $$;

grant update (partie_id, commune, repositionne, etat, etat_le, version, avancement, note, point_le,
  prochain_point) on promesse to unisson_app;
grant update (etat, version) on contestation to unisson_app;
