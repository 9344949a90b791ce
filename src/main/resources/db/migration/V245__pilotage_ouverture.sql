-- What the entry into force created from the text, told once for each thing; then what it created:
-- the indicators to feed, the dates that the text holds, the common missions.

create table suivi_element (
  id            bigint generated always as identity primary key,
  convention_id bigint      not null references convention,
  nature        text        not null check (nature in ('PROMESSES', 'MISSIONS', 'COMITE',
    'REUNIONS', 'INDICATEUR', 'ECHEANCE')),
  -- What tells it from the others of its nature, the same at each try.
  cle           text        not null,
  issue         text        not null check (issue in ('CREE', 'REJOINT', 'IMPOSSIBLE')),
  mots          text        not null check (mots <> ''),
  lien          text        not null default '',
  le            timestamptz not null
);
create index suivi_element_de on suivi_element (convention_id, nature, cle, id);

-- An indicator that a party feeds because the text says so. The indicator is its own.
create table campagne (
  id            bigint generated always as identity primary key,
  convention_id bigint      not null references convention,
  rang          int         not null check (rang > 0),
  nom           text        not null check (nom <> ''),
  frequence     text        not null,
  seuil         text        not null,
  partie_id     bigint      not null,
  indicateur_id bigint      not null references indicateur,
  depuis        date        not null,
  -- Last day on which its values were owed to the convention.
  jusqua        date,
  unique (convention_id, id),
  unique (convention_id, indicateur_id),
  foreign key (convention_id, partie_id) references partie (convention_id, id)
);

create table echeance_du_texte (
  id            bigint generated always as identity primary key,
  convention_id bigint      not null references convention,
  nature        text        not null check (nature in ('ASSURANCE', 'OUTIL', 'EVALUATION')),
  objet         text        not null check (objet <> ''),
  -- Who answers for it; the committee when null.
  partie_id     bigint,
  pour_le       date        not null,
  succede_a     bigint unique,
  cree_le       timestamptz not null,
  faite_le      timestamptz,
  faite_par     bigint references compte,
  note          text        not null default '',
  unique (convention_id, id),
  foreign key (convention_id, partie_id) references partie (convention_id, id),
  foreign key (convention_id, succede_a) references echeance_du_texte (convention_id, id)
);

create table mission_etat_suivant (de text, vers text, primary key (de, vers));
insert into mission_etat_suivant
select de, vers from (values
  ('NON_ACTIVEE', array['ACTIVE', 'REPOSITIONNEE', 'REQUALIFIEE', 'MISE_EN_SOMMEIL',
    'SANS_OBJET']),
  ('ACTIVE', array['NON_ACTIVEE', 'REPOSITIONNEE', 'REQUALIFIEE', 'MISE_EN_SOMMEIL',
    'SANS_OBJET']),
  ('REPOSITIONNEE', array['ACTIVE', 'NON_ACTIVEE', 'REPOSITIONNEE', 'REQUALIFIEE',
    'MISE_EN_SOMMEIL', 'SANS_OBJET']),
  ('REQUALIFIEE', array['ACTIVE', 'NON_ACTIVEE', 'REPOSITIONNEE', 'REQUALIFIEE',
    'MISE_EN_SOMMEIL', 'SANS_OBJET']),
  ('MISE_EN_SOMMEIL', array['ACTIVE', 'REPOSITIONNEE', 'REQUALIFIEE', 'SANS_OBJET']),
  ('SANS_OBJET', array['ACTIVE'])) as g (de, tous), unnest(tous) as vers;

create table mission_commune (
  id            bigint generated always as identity primary key,
  convention_id bigint      not null references convention,
  rang          int         not null check (rang > 0),
  -- The words of the text, as they were signed.
  enonce        text        not null check (enonce <> ''),
  ancrages      text        not null default '',
  pilote_dit    text        not null default '',
  -- The party that leads it; null while nobody does.
  partie_id     bigint,
  repositionnee text        not null default '',
  etat          text        not null,
  etat_le       timestamptz not null,
  version       int         not null default 1,
  note          text        not null default '',
  succede_a     bigint unique,
  hors_texte    boolean     not null default false,
  cree_le       timestamptz not null,
  unique (convention_id, rang),
  unique (convention_id, id),
  foreign key (convention_id, partie_id) references partie (convention_id, id),
  foreign key (convention_id, succede_a) references mission_commune (convention_id, id)
);

create table mission_historique (
  mission_id    bigint      not null,
  convention_id bigint      not null,
  version       int         not null,
  transition    text        not null,
  de            text        not null,
  vers          text        not null,
  role          text        not null,
  partie_id     bigint,
  compte_id     bigint references compte,
  -- Its wording from then on.
  enonce        text        not null,
  note          text        not null default '',
  acte          text        not null default '',
  decision_id   bigint references instance_decision,
  le            timestamptz not null,
  primary key (mission_id, version),
  foreign key (convention_id, mission_id) references mission_commune (convention_id, id),
  foreign key (convention_id, partie_id) references partie (convention_id, id),
  foreign key (de, vers) references mission_etat_suivant
);

do $$
declare
  t text;
  ecriture constant text :=
    'convention_id in (select a.convention_id from convention_acces a where a.niveau = ''ECRITURE'')';
begin
  alter table mission_etat_suivant enable row level security;
  alter table mission_etat_suivant force row level security;
  create policy lire on mission_etat_suivant for select using (true);
  grant select on mission_etat_suivant to unisson_app;

  foreach t in array array['suivi_element', 'campagne', 'echeance_du_texte', 'mission_commune',
      'mission_historique'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy lire on %I for select using'
      ' (convention_id in (select conventions_montrees(''TOUT'')))', t);
    execute format('grant select, insert on %I to unisson_app', t);
  end loop;
  foreach t in array array['suivi_element', 'campagne', 'mission_commune'] loop
    execute format('create policy ajouter on %I for insert with check (acteur_systeme())', t);
  end loop;
  execute 'create policy modifier on campagne for update using (acteur_systeme())';

  -- The next one is written by who did the former.
  execute 'create policy ajouter on echeance_du_texte for insert with check (acteur_systeme() or ('
    || ecriture || ' and succede_a is not null and'
    ' (comite_pour_moi(convention_id) or referent_pour_moi(partie_id))))';
  execute 'create policy modifier on echeance_du_texte for update using (acteur_systeme() or ('
    || ecriture || ' and (comite_pour_moi(convention_id) or referent_pour_moi(partie_id))))';

  execute 'create policy modifier on mission_commune for update using (acteur_systeme() or ('
    || ecriture || ' and (comite_pour_moi(convention_id) or referent_pour_moi(partie_id))))';
  execute 'create policy ajouter on mission_historique for insert with check (acteur_systeme() or ('
    || ecriture || ' and compte_id = acteur_compte() and case role'
    '   when ''PILOTE'' then referent_pour_moi(partie_id)'
    '   when ''COMITE'' then comite_pour_moi(convention_id) else false end))';
end $$;

grant update (jusqua) on campagne to unisson_app;
grant update (faite_le, faite_par, note) on echeance_du_texte to unisson_app;
grant update (partie_id, repositionnee, etat, etat_le, version, note, hors_texte)
  on mission_commune to unisson_app;

-- A promise that an amendment changed is followed by the next one; dropped, it leaves the text.
alter table promesse
  add column succede_a bigint unique,
  add column hors_texte boolean not null default false,
  add foreign key (convention_id, succede_a) references promesse (convention_id, id);
grant update (hors_texte) on promesse to unisson_app;

-- A party that left proposes nothing more.
create policy retirer_par_la_plateforme on promesse_lien for update using (acteur_systeme());

-- The first bearer of a body leaves: another one answers for it.
grant update (organisation_id) on instance to unisson_app;
