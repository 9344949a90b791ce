-- Meetings of an instance: planned, called, held, told by minutes. Nothing here is deleted.
create table reunion_etat_suivant (
  vie  text not null,
  de   text not null,
  vers text not null,
  primary key (vie, de, vers)
);
insert into reunion_etat_suivant (vie, de, vers) values
  ('reunion', 'PLANIFIEE', 'CONVOQUEE'), ('reunion', 'REPORTEE', 'CONVOQUEE'),
  ('reunion', 'PLANIFIEE', 'REPORTEE'), ('reunion', 'CONVOQUEE', 'REPORTEE'),
  ('reunion', 'REPORTEE', 'REPORTEE'),
  ('reunion', 'PLANIFIEE', 'ANNULEE'), ('reunion', 'CONVOQUEE', 'ANNULEE'),
  ('reunion', 'REPORTEE', 'ANNULEE'),
  ('reunion', 'CONVOQUEE', 'EN_SEANCE'), ('reunion', 'EN_SEANCE', 'SANS_QUORUM'),
  ('reunion', 'EN_SEANCE', 'TENUE'), ('reunion', 'TENUE', 'CR_DIFFUSE'),
  ('reunion', 'CR_DIFFUSE', 'CR_APPROUVE'),
  ('point', 'PROPOSE', 'INSCRIT'), ('point', 'PROPOSE', 'ECARTE'), ('point', 'INSCRIT', 'ECARTE'),
  ('point', 'PROPOSE', 'AJOURNE'), ('point', 'INSCRIT', 'AJOURNE'), ('point', 'INSCRIT', 'TRAITE'),
  ('point', 'TRAITE', 'INSCRIT'), ('point', 'AJOURNE', 'INSCRIT'),
  ('decision', 'A_FAIRE', 'FAITE'), ('decision', 'A_FAIRE', 'ABANDONNEE');

create table reunion (
  id           bigint generated always as identity primary key,
  instance_id  bigint      not null references instance,
  version      int         not null default 1,
  etat         text        not null check (etat in ('PLANIFIEE', 'CONVOQUEE', 'REPORTEE',
    'EN_SEANCE', 'TENUE', 'CR_DIFFUSE', 'CR_APPROUVE', 'SANS_QUORUM', 'ANNULEE')),
  etat_le      timestamptz not null,
  objet        text        not null default '',
  debut        timestamptz not null,
  duree        int         not null check (duree between 15 and 720),
  lieu         text        not null default '',
  -- Held elsewhere: the address of a video room.
  lien         text        not null default '' check (lien = '' or lien ~ '^https?://'),
  -- The meeting whose quorum was not reached, and whose agenda this one keeps.
  suite_de     bigint unique references reunion,
  -- Its name in people's calendars never changes; the number grows at each message sent about it.
  uid          text        not null unique,
  sequence     int         not null default -1,
  ouverte_le   timestamptz,
  levee_le     timestamptz,
  cree_par     bigint references compte,
  cree_le      timestamptz not null,
  unique (id, instance_id)
);
create index reunion_instance on reunion (instance_id, debut);

create table reunion_historique (
  reunion_id bigint      not null references reunion,
  version    int         not null,
  vie        text        not null default 'reunion' check (vie = 'reunion'),
  transition text        not null,
  de         text,
  vers       text        not null,
  role       text        not null,
  compte_id  bigint references compte,
  motif      text,
  -- The date it had, when it moves.
  debut      timestamptz,
  le         timestamptz not null,
  primary key (reunion_id, version),
  foreign key (vie, de, vers) references reunion_etat_suivant,
  check (de is not null or vers = 'PLANIFIEE')
);

-- Who is called, what they answered, how they took part: one row per person and meeting.
create table reunion_participant (
  id          bigint generated always as identity primary key,
  reunion_id  bigint      not null,
  instance_id bigint      not null,
  version     int         not null default 1,
  -- A member; otherwise a guest known by name and address.
  siege_id    bigint references siege,
  nom         text        not null default '',
  courriel    text        not null default '',
  -- The number of the last calendar message sent to this person.
  sequence    int,
  retire_le   timestamptz,
  reponse     text check (reponse in ('VIENT', 'A_DISTANCE', 'SE_FAIT_REMPLACER', 'NE_VIENT_PAS')),
  remplacant  text        not null default '',
  repondu_le  timestamptz,
  presence    text check (presence in ('PRESENT', 'A_DISTANCE', 'REPRESENTE', 'EXCUSE', 'ABSENT')),
  represente_par text     not null default '',
  foreign key (reunion_id, instance_id) references reunion (id, instance_id),
  unique (reunion_id, siege_id),
  check ((siege_id is null) = (nom <> ''))
);
create index reunion_participant_siege on reunion_participant (siege_id, reunion_id);

create table reunion_point (
  id          bigint generated always as identity primary key,
  reunion_id  bigint      not null,
  instance_id bigint      not null,
  version     int         not null default 1,
  etat        text        not null check (etat in ('PROPOSE', 'INSCRIT', 'TRAITE', 'AJOURNE', 'ECARTE')),
  rang        int         not null default 0,
  titre       text        not null check (titre <> ''),
  nature      text        not null check (nature in ('INFORMATION', 'AVIS', 'DECISION', 'SUIVI')),
  duree       int check (duree between 1 and 480),
  presente_par text       not null default '',
  precisions  text        not null default '',
  -- The word that goes with a refusal or a postponement.
  mot         text        not null default '',
  -- What it comes from, when something waited for it.
  module      text,
  objet_type  text,
  objet_id    bigint,
  lien        text check (lien like '/%'),
  -- The point of a former meeting that it takes up again.
  repris_de   bigint references reunion_point,
  propose_par bigint references compte,
  propose_le  timestamptz not null,
  foreign key (reunion_id, instance_id) references reunion (id, instance_id),
  check ((module is null) = (objet_type is null) and (module is null) = (objet_id is null))
);
create index reunion_point_reunion on reunion_point (reunion_id, rang, id);
create index reunion_point_instance on reunion_point (instance_id, etat);
create index reunion_point_repris on reunion_point (repris_de) where repris_de is not null;
create index reunion_point_objet on reunion_point (module, objet_type, objet_id)
  where module is not null;

create table reunion_point_historique (
  point_id    bigint      not null references reunion_point,
  instance_id bigint      not null,
  version     int         not null,
  vie         text        not null default 'point' check (vie = 'point'),
  transition  text        not null,
  de          text,
  vers        text        not null,
  role        text        not null,
  compte_id   bigint references compte,
  motif       text,
  le          timestamptz not null,
  primary key (point_id, version),
  foreign key (vie, de, vers) references reunion_etat_suivant,
  check (de is not null or vers in ('PROPOSE', 'INSCRIT'))
);

-- The draft of the minutes, point by point, for those who run the instance only.
create table reunion_note (
  point_id    bigint primary key references reunion_point,
  instance_id bigint      not null,
  version     int         not null default 1,
  texte       text        not null,
  compte_id   bigint references compte,
  le          timestamptz not null
);

-- What was sent: never rewritten, completed by dated additions.
create table compte_rendu (
  reunion_id  bigint primary key,
  instance_id bigint      not null,
  texte       text        not null check (texte <> ''),
  empreinte   text        not null check (empreinte ~ '^[0-9a-f]{64}$'),
  -- Days after which silence approves, counted from the last addition; null when each must speak.
  jours       int check (jours between 1 and 90),
  par         bigint references compte,
  le          timestamptz not null,
  foreign key (reunion_id, instance_id) references reunion (id, instance_id)
);

create table compte_rendu_ajout (
  id          bigint generated always as identity primary key,
  reunion_id  bigint      not null references compte_rendu,
  instance_id bigint      not null,
  texte       text        not null check (texte <> ''),
  empreinte   text        not null check (empreinte ~ '^[0-9a-f]{64}$'),
  par         bigint references compte,
  le          timestamptz not null
);
create index compte_rendu_ajout_reunion on compte_rendu_ajout (reunion_id, id);

-- Stances on the minutes: the last one of each member counts, the former ones stay.
create table compte_rendu_position (
  id          bigint generated always as identity primary key,
  reunion_id  bigint      not null references compte_rendu,
  instance_id bigint      not null,
  siege_id    bigint      not null references siege,
  position    text        not null check (position in ('ACCORD', 'ACCORD_AVEC_RESERVE',
    'ABSTENTION', 'DESACCORD', 'BLOCAGE')),
  motif       text        not null default '',
  par         bigint references compte,
  le          timestamptz not null,
  check (motif <> '' or position in ('ACCORD', 'ABSTENTION'))
);
create index compte_rendu_position_reunion on compte_rendu_position (reunion_id, siege_id, id);

-- Decisions, numbered for each instance and year.
create table instance_decision_numero (
  instance_id bigint not null references instance,
  annee       int    not null,
  dernier     int    not null,
  primary key (instance_id, annee)
);

create table instance_decision (
  id          bigint generated always as identity primary key,
  instance_id bigint      not null references instance,
  version     int         not null default 1,
  annee       int         not null,
  rang        int         not null check (rang > 0),
  numero      text        not null check (numero <> ''),
  etat        text        not null check (etat in ('A_FAIRE', 'FAITE', 'ABANDONNEE')),
  etat_le     timestamptz not null,
  texte       text        not null check (texte <> ''),
  -- Counted by a show of hands when positions are not told one by one: "12 pour, 1 abstention".
  vote        text        not null default '',
  reunion_id  bigint references reunion,
  point_id    bigint references reunion_point,
  porteur_siege bigint references siege,
  porteur_nom text        not null default '',
  pour_le     date,
  prise_le    date        not null,
  prise_par   bigint references compte,
  unique (instance_id, annee, rang)
);
create index instance_decision_reunion on instance_decision (reunion_id, id);
create index instance_decision_point on instance_decision (point_id) where point_id is not null;

create table instance_decision_historique (
  decision_id bigint      not null references instance_decision,
  instance_id bigint      not null,
  version     int         not null,
  vie         text        not null default 'decision' check (vie = 'decision'),
  transition  text        not null,
  de          text,
  vers        text        not null,
  role        text        not null,
  compte_id   bigint references compte,
  motif       text,
  le          timestamptz not null,
  primary key (decision_id, version),
  foreign key (vie, de, vers) references reunion_etat_suivant,
  check (de is not null or vers = 'A_FAIRE')
);

create table instance_decision_position (
  decision_id bigint not null references instance_decision,
  instance_id bigint not null,
  siege_id    bigint not null references siege,
  position    text   not null check (position in ('ACCORD', 'ACCORD_AVEC_RESERVE', 'ABSTENTION',
    'DESACCORD', 'BLOCAGE')),
  motif       text   not null default '',
  primary key (decision_id, siege_id)
);

-- What a decision is about, elsewhere in this site.
create table instance_decision_objet (
  decision_id bigint not null references instance_decision,
  instance_id bigint not null,
  rang        int    not null,
  libelle     text   not null check (libelle <> ''),
  lien        text   not null check (lien like '/%'),
  module      text,
  objet_type  text,
  objet_id    bigint,
  primary key (decision_id, rang)
);

alter table reunion_etat_suivant enable row level security;
alter table reunion_etat_suivant force row level security;
create policy lire on reunion_etat_suivant for select using (true);
grant select on reunion_etat_suivant to unisson_app;

-- Everything of a meeting is for those who read its instance, and written by those who run it.
do $$
declare t text;
begin
  foreach t in array array['reunion', 'reunion_participant', 'reunion_point',
      'reunion_point_historique', 'compte_rendu', 'compte_rendu_ajout', 'compte_rendu_position',
      'instance_decision', 'instance_decision_historique', 'instance_decision_position',
      'instance_decision_objet', 'instance_decision_numero'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy lire on %I for select using (acteur_systeme()
        or instance_id in (select instances_accessibles()))', t);
    execute format('create policy ajouter on %I for insert with check (acteur_systeme()
        or instance_id in (select instances_tenues()))', t);
    execute format('grant select, insert on %I to unisson_app', t);
  end loop;
  foreach t in array array['reunion', 'reunion_participant', 'reunion_point', 'instance_decision',
      'instance_decision_numero'] loop
    execute format('create policy modifier on %I for update using (acteur_systeme()
        or instance_id in (select instances_tenues()))', t);
  end loop;
end $$;
grant update (version, etat, etat_le, objet, debut, duree, lieu, lien, sequence, ouverte_le, levee_le)
  on reunion to unisson_app;
grant update (version, sequence, retire_le, reponse, remplacant, repondu_le, presence, represente_par)
  on reunion_participant to unisson_app;
grant update (version, etat, rang, titre, nature, duree, presente_par, precisions, mot)
  on reunion_point to unisson_app;
grant update (version, etat, etat_le) on instance_decision to unisson_app;
grant update (dernier) on instance_decision_numero to unisson_app;

alter table reunion_historique enable row level security;
alter table reunion_historique force row level security;
create policy lire on reunion_historique for select
  using (exists (select 1 from reunion r where r.id = reunion_id));
create policy ajouter on reunion_historique for insert
  with check (exists (select 1 from reunion r where r.id = reunion_id
    and (acteur_systeme() or r.instance_id in (select instances_tenues()))));
grant select, insert on reunion_historique to unisson_app;

alter table reunion_note enable row level security;
alter table reunion_note force row level security;
create policy lire on reunion_note for select
  using (acteur_systeme() or instance_id in (select instances_tenues()));
create policy ajouter on reunion_note for insert
  with check (acteur_systeme() or instance_id in (select instances_tenues()));
create policy modifier on reunion_note for update
  using (acteur_systeme() or instance_id in (select instances_tenues()));
grant select, insert on reunion_note to unisson_app;
grant update (version, texte, compte_id, le) on reunion_note to unisson_app;

-- Seats that the actor holds, whatever the day: one answers as who one was when called.
create function mes_sieges() returns setof bigint
  language sql stable security definer set search_path = public
  begin atomic
    select s.id from siege s where s.compte_id = acteur_compte();
  end;
revoke execute on function mes_sieges from public;
grant execute on function mes_sieges to unisson_app;

-- A member answers the call, proposes a point, takes a stance on the minutes.
create policy repondre on reunion_participant for update
  using (siege_id in (select mes_sieges())) with check (siege_id in (select mes_sieges()));
create policy proposer on reunion_point for insert with check (etat = 'PROPOSE'
  and propose_par = acteur_compte() and instance_id in (select instances_accessibles()));
create policy proposer on reunion_point_historique for insert with check (vers = 'PROPOSE'
  and compte_id = acteur_compte() and instance_id in (select instances_accessibles()));
create policy se_prononcer on compte_rendu_position for insert with check (
  par = acteur_compte() and siege_id in (select mes_sieges())
  and instance_id in (select instances_accessibles()));
-- The person in charge of a decision says what became of it.
create policy porter on instance_decision for update
  using (porteur_siege in (select mes_sieges()));
create policy porter on instance_decision_historique for insert with check (vers = 'FAITE'
  and compte_id = acteur_compte()
  and exists (select 1 from instance_decision d
     where d.id = decision_id and d.porteur_siege in (select mes_sieges())));

-- Histories and files of a meeting and of its points are for those who read the instance.
create policy journal_lire_reunion on journal for select
  using (objet_type = 'reunion' and exists (select 1 from reunion r where r.id = objet_id));
create policy journal_lire_decision on journal for select
  using (objet_type = 'decision_instance'
    and exists (select 1 from instance_decision d where d.id = objet_id));
create policy lire_reunion on fichier_objet for select
  using (objet_type = 'reunion_point'
    and exists (select 1 from reunion_point p where p.id = objet_id));
create policy lire_reunion on fichier for select
  using (exists (select 1 from fichier_objet o join reunion_point p on p.id = o.objet_id
     where o.fichier_id = fichier.id and o.objet_type = 'reunion_point'));
