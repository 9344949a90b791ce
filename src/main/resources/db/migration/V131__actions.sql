-- The one action plan. An action is born, moves by the passages below and is never deleted.
create table action_etat_suivant (
  de   text not null,
  vers text not null,
  primary key (de, vers)
);
insert into action_etat_suivant (de, vers) values
  ('PROPOSEE', 'VALIDEE'), ('VALIDEE', 'A_FAIRE'), ('A_FAIRE', 'EN_COURS'),
  ('EN_COURS', 'SUSPENDUE'), ('SUSPENDUE', 'EN_COURS'), ('EN_COURS', 'REALISEE'),
  ('REALISEE', 'EFFICACITE_VERIFIEE'), ('REALISEE', 'INEFFICACE'),
  ('EFFICACITE_VERIFIEE', 'CLOSE'), ('INEFFICACE', 'CLOSE'),
  ('PROPOSEE', 'ABANDONNEE'), ('VALIDEE', 'ABANDONNEE'), ('A_FAIRE', 'ABANDONNEE'),
  ('EN_COURS', 'ABANDONNEE'), ('SUSPENDUE', 'ABANDONNEE');

create table action (
  id                    bigint generated always as identity primary key,
  organisation_id       bigint      not null references organisation,
  numero                int         not null,
  version               int         not null default 1,
  etat                  text        not null check (etat in ('PROPOSEE', 'VALIDEE', 'A_FAIRE',
    'EN_COURS', 'SUSPENDUE', 'REALISEE', 'EFFICACITE_VERIFIEE', 'INEFFICACE', 'CLOSE', 'ABANDONNEE')),
  etat_le               timestamptz not null,
  titre                 text        not null check (titre <> ''),
  description           text        not null default '',
  type                  text        not null,
  priorite              text        not null check (priorite in ('P1', 'P2', 'P3', 'P4')),
  dimension             text,
  axe                   text        not null default '',
  pilote_id             bigint references compte,
  debut                 date,
  -- The first due date, and the one that postponements gave.
  echeance              date,
  echeance_revisee      date,
  -- The one that counts, for sorting: undated last.
  pour_le               date        not null generated always as
    (coalesce(echeance_revisee, echeance, 'infinity'::date)) stored,
  moyens                text        not null default '',
  cout_prevu            numeric(14, 2) check (cout_prevu >= 0),
  cout_reel             numeric(14, 2) check (cout_reel >= 0),
  resultat_attendu      text        not null default '',
  efficacite_indicateur text        not null default '',
  efficacite_cible      text        not null default '',
  efficacite_le         date,
  efficacite_resultat   text        not null default '',
  -- Typed; the steps say more when there are some.
  avancement            int         not null default 0 check (avancement between 0 and 100),
  visibilite            text        not null
    check (visibilite in ('EQUIPE', 'DIRECTION', 'CVS', 'PARTENAIRES', 'AUTORITE')),
  -- The ineffective action that this one takes over.
  suite_de              bigint references action,
  cree_par              bigint references compte,
  cree_le               timestamptz not null,
  unique (organisation_id, numero),
  check (echeance_revisee is null or echeance is not null)
);
create index action_liste on action (organisation_id, pour_le, id);
create index action_pilote on action (pilote_id, organisation_id, pour_le, id);
create index action_suite on action (suite_de) where suite_de is not null;

create table action_numero (
  organisation_id bigint primary key references organisation,
  dernier         int not null
);

create table action_historique (
  action_id  bigint      not null references action,
  version    int         not null,
  transition text        not null,
  de         text,
  vers       text        not null,
  role       text        not null,
  compte_id  bigint references compte,
  motif      text,
  le         timestamptz not null,
  primary key (action_id, version),
  foreign key (de, vers) references action_etat_suivant,
  check (de is not null or vers = 'PROPOSEE')
);

-- Each change of the due date, with its reason.
create table action_report (
  action_id bigint      not null references action,
  version   int         not null,
  de        date        not null,
  vers      date        not null,
  motif     text        not null check (motif <> ''),
  compte_id bigint references compte,
  le        timestamptz not null,
  primary key (action_id, version),
  check (de <> vers)
);

create table action_origine (
  id         bigint generated always as identity primary key,
  action_id  bigint      not null references action,
  genre      text        not null,
  mots       text        not null,
  lien       text check (lien like '/%'),
  -- The finding itself, when a module holds it.
  module     text,
  objet_type text,
  objet_id   bigint,
  ajoutee_le timestamptz not null,
  check ((module is null) = (objet_type is null) and (module is null) = (objet_id is null))
);
create index action_origine_action on action_origine (action_id);
create index action_origine_objet on action_origine (module, objet_type, objet_id)
  where module is not null;

create table action_etape (
  id         bigint generated always as identity primary key,
  action_id  bigint      not null references action,
  version    int         not null default 1,
  libelle    text        not null check (libelle <> ''),
  pour_le    date,
  faite_le   timestamptz,
  faite_par  bigint references compte,
  retiree_le timestamptz
);
create index action_etape_action on action_etape (action_id, id);

create table action_contributeur (
  action_id bigint not null references action,
  compte_id bigint not null references compte,
  primary key (action_id, compte_id)
);
create index action_contributeur_compte on action_contributeur (compte_id);

-- Who reads what, in one place: the visibilities open to each role, in each of the actor's
-- organisations. Evaluated once per query.
create function action_lectures() returns table (organisation_id bigint, visibilite text)
  language sql stable
  begin atomic
    select distinct h.organisation_id, l.visibilite
      from habilitation h
      join (values
        ('DIRECTION', array['DIRECTION', 'REFERENT_QUALITE']),
        ('EQUIPE', array['DIRECTION', 'REFERENT_QUALITE', 'ADMINISTRATION', 'SECRETAIRE_INSTANCE',
          'PROFESSIONNEL']),
        ('CVS', array['DIRECTION', 'REFERENT_QUALITE', 'ADMINISTRATION', 'SECRETAIRE_INSTANCE',
          'PROFESSIONNEL', 'REPRESENTANT_USAGERS']),
        ('PARTENAIRES', array['DIRECTION', 'REFERENT_QUALITE', 'ADMINISTRATION',
          'SECRETAIRE_INSTANCE', 'PROFESSIONNEL', 'REPRESENTANT_USAGERS', 'FACILITATEUR_SRA']),
        ('AUTORITE', array['DIRECTION', 'REFERENT_QUALITE', 'ADMINISTRATION',
          'SECRETAIRE_INSTANCE', 'PROFESSIONNEL', 'REPRESENTANT_USAGERS', 'FACILITATEUR_SRA',
          'OBSERVATEUR'])) l (visibilite, roles) on h.role = any (l.roles)
     where h.compte_id = acteur_compte();
  end;

-- Organisations where the actor holds one of these roles: evaluated once per query.
create function organisations_ayant_pour_moi(roles text[]) returns setof bigint
  language sql stable
  begin atomic
    select h.organisation_id from habilitation h
     where h.compte_id = acteur_compte() and h.role = any (roles);
  end;

-- Self-contained for its own reading, so that the policies of action may read it.
create function actions_ou_je_contribue() returns setof bigint
  language sql stable security definer set search_path = public
  begin atomic
    select c.action_id from action_contributeur c where c.compte_id = acteur_compte();
  end;
revoke execute on function actions_ou_je_contribue from public;
grant execute on function actions_ou_je_contribue to unisson_app;

alter table action enable row level security;
alter table action force row level security;
-- The author, the pilot and the contributors always see theirs, while they belong to the organisation.
create policy action_lire on action for select using (
  acteur_systeme()
  or (organisation_id, visibilite) in (select l.organisation_id, l.visibilite from action_lectures() l)
  or (organisation_id = any (acteur_organisations())
      and (pilote_id = acteur_compte() or cree_par = acteur_compte()
           or id in (select actions_ou_je_contribue()))));
create policy action_creer on action for insert with check (
  acteur_systeme() or (cree_par = acteur_compte() and organisation_id in (
    select organisations_ayant_pour_moi('{ADMINISTRATION,DIRECTION,REFERENT_QUALITE,SECRETAIRE_INSTANCE,PROFESSIONNEL,REPRESENTANT_USAGERS,FACILITATEUR_SRA}'))));
create policy action_modifier on action for update using (
  acteur_systeme()
  or organisation_id in (select organisations_ayant_pour_moi('{DIRECTION,REFERENT_QUALITE}'))
  or (organisation_id = any (acteur_organisations())
      and (pilote_id = acteur_compte() or id in (select actions_ou_je_contribue()))));
grant select, insert on action to unisson_app;
grant update (version, etat, etat_le, titre, description, type, priorite, dimension, axe, pilote_id,
  debut, echeance, echeance_revisee, moyens, cout_prevu, cout_reel, resultat_attendu,
  efficacite_indicateur, efficacite_cible, efficacite_le, efficacite_resultat, avancement, visibilite)
  on action to unisson_app;

-- Whether the actor may write what belongs to an action; its author too, at its birth. The finer
-- rules are those of the life.
create function action_ouverte_a_moi(action bigint) returns boolean
  language sql stable
  begin atomic
    select acteur_systeme() or exists (select 1 from action a where a.id = action
       and a.organisation_id = any (acteur_organisations())
       and (a.pilote_id = acteur_compte() or a.cree_par = acteur_compte()
            or a.id in (select actions_ou_je_contribue())
            or acteur_a_role(a.organisation_id, '{DIRECTION,REFERENT_QUALITE}')));
  end;

alter table action_numero enable row level security;
alter table action_numero force row level security;
create policy sien on action_numero for all
  using (acteur_systeme() or organisation_id = any (acteur_organisations()));
grant select, insert, update on action_numero to unisson_app;

alter table action_etat_suivant enable row level security;
alter table action_etat_suivant force row level security;
create policy lire on action_etat_suivant for select using (true);
grant select on action_etat_suivant to unisson_app;

do $$
declare t text;
begin
  foreach t in array array['action_historique', 'action_report', 'action_origine', 'action_etape'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy lire on %I for select using (exists
      (select 1 from action a where a.id = action_id))', t);
    execute format('create policy ajouter on %I for insert with check (action_ouverte_a_moi(action_id))', t);
    execute format('grant select, insert on %I to unisson_app', t);
  end loop;
end $$;
create policy modifier on action_etape for update using (action_ouverte_a_moi(action_id));
grant update (version, faite_le, faite_par, retiree_le) on action_etape to unisson_app;

alter table action_contributeur enable row level security;
alter table action_contributeur force row level security;
create policy lire on action_contributeur for select using (acteur_systeme()
  or compte_id = acteur_compte() or exists (select 1 from action a where a.id = action_id));
create policy ajouter on action_contributeur for insert with check (action_ouverte_a_moi(action_id));
create policy retirer on action_contributeur for delete using (action_ouverte_a_moi(action_id));
create policy action_contributeur_proprietaire on action_contributeur for select to current_user
  using (true);
-- A choice, not a deposit: the journal keeps who contributed.
grant select, insert, delete on action_contributeur to unisson_app;

-- The journal of an action is for those who may read it.
create policy journal_lire_action on journal for select
  using (objet_type = 'action' and exists (select 1 from action a where a.id = objet_id));
