-- Indicators of an organisation: what is measured and how (insert-only versions), what was found
-- for each period (insert-only measures), what is aimed at.
create table indicateur (
  id              bigint generated always as identity primary key,
  organisation_id bigint      not null references organisation,
  code            text        not null check (code ~ '^[A-Z][A-Z0-9_]{0,29}$'),
  version         int         not null default 1,
  -- The version of the method in force.
  methode         int         not null default 1,
  responsable_id  bigint references compte,
  valideur_id     bigint references compte,
  -- Days after the end of a period within which its value is expected.
  delai           int         not null check (delai between 0 and 366),
  suivi_depuis    date        not null,
  arrete_le       date,
  modele          text,
  cree_par        bigint references compte,
  cree_le         timestamptz not null,
  unique (organisation_id, code),
  unique (id, organisation_id)
);
create index indicateur_responsable on indicateur (responsable_id);

create table indicateur_methode (
  indicateur_id   bigint      not null,
  organisation_id bigint      not null,
  version         int         not null,
  libelle         text        not null check (libelle <> ''),
  but             text        not null,
  famille         text        not null,
  nature          text        not null check (nature in ('STRUCTURE', 'PROCESSUS', 'RESULTAT')),
  calcul          text        not null check (calcul in ('VALEUR', 'RAPPORT', 'FORMULE', 'SOURCE')),
  rapport         text check (rapport in ('PART', 'TAUX', 'RATIO')),
  numerateur      text        not null,
  denominateur    text        not null,
  multiplicateur  numeric     not null check (multiplicateur > 0),
  formule         text        not null,
  source          text        not null,
  unite           text        not null,
  decimales       int         not null check (decimales between 0 and 4),
  sens            text        not null check (sens in ('HAUSSE', 'BAISSE')),
  frequence       text        not null
    check (frequence in ('JOUR', 'SEMAINE', 'MOIS', 'TRIMESTRE', 'SEMESTRE', 'ANNEE')),
  population      text        not null,
  provenance      text        not null,
  reference       text        not null,
  note            text        not null,
  phrase          text        not null,
  seuil_alerte    numeric,
  seuil_critique  numeric,
  motif           text        not null,
  compte_id       bigint references compte,
  le              timestamptz not null,
  primary key (indicateur_id, version),
  foreign key (indicateur_id, organisation_id) references indicateur (id, organisation_id),
  check ((calcul in ('RAPPORT', 'SOURCE')) = (rapport is not null)),
  check (calcul <> 'FORMULE' or formule <> ''),
  check (calcul <> 'SOURCE' or source <> ''),
  check (version = 1 or motif <> '')
);

-- What is aimed at: each change of mind is one more line, the last one counts.
create table indicateur_cible (
  id              bigint generated always as identity primary key,
  indicateur_id   bigint      not null,
  organisation_id bigint      not null,
  frequence       text        not null check (frequence in ('TRIMESTRE', 'ANNEE')),
  debut           date        not null,
  cible           numeric,
  compte_id       bigint references compte,
  le              timestamptz not null,
  foreign key (indicateur_id, organisation_id) references indicateur (id, organisation_id)
);
create index indicateur_cible_de on indicateur_cible (indicateur_id, frequence, debut, id desc);

create table valeur_etat_suivant (
  de   text not null,
  vers text not null,
  primary key (de, vers)
);
insert into valeur_etat_suivant (de, vers) values
  ('SAISIE', 'SAISIE'), ('SAISIE', 'VALIDEE'), ('VALIDEE', 'SAISIE'), ('VALIDEE', 'PUBLIEE'),
  ('PUBLIEE', 'SAISIE');

-- The value of a period, with its last measure. A period nobody measured has no line: a missing
-- value is not a zero. A line without a value had nothing to measure (denominator of zero), or was
-- withdrawn (no figure at all): its former measures stay.
create table valeur (
  id              bigint generated always as identity primary key,
  indicateur_id   bigint      not null,
  organisation_id bigint      not null,
  debut           date        not null,
  fin             date        not null check (fin >= debut),
  version         int         not null default 1,
  etat            text        not null check (etat in ('SAISIE', 'VALIDEE', 'PUBLIEE')),
  rang            int         not null default 1,
  numerateur      numeric,
  denominateur    numeric,
  valeur          numeric,
  methode         int         not null,
  origine         text        not null check (origine in ('SAISIE', 'IMPORT', 'CALCUL')),
  unique (indicateur_id, debut),
  unique (id, organisation_id),
  foreign key (indicateur_id, organisation_id) references indicateur (id, organisation_id),
  foreign key (indicateur_id, methode) references indicateur_methode (indicateur_id, version)
);
create index valeur_organisation on valeur (organisation_id, debut);

-- Every measure of it, the corrected ones among them.
create table valeur_mesure (
  valeur_id       bigint      not null,
  organisation_id bigint      not null,
  rang            int         not null,
  numerateur      numeric,
  denominateur    numeric,
  valeur          numeric,
  methode         int         not null,
  origine         text        not null check (origine in ('SAISIE', 'IMPORT', 'CALCUL')),
  motif           text,
  compte_id       bigint references compte,
  le              timestamptz not null,
  primary key (valeur_id, rang),
  foreign key (valeur_id, organisation_id) references valeur (id, organisation_id)
);

create table valeur_historique (
  valeur_id       bigint      not null,
  organisation_id bigint      not null,
  version         int         not null,
  transition      text        not null,
  de              text,
  vers            text        not null,
  role            text        not null,
  compte_id       bigint references compte,
  motif           text,
  le              timestamptz not null,
  primary key (valeur_id, version),
  foreign key (valeur_id, organisation_id) references valeur (id, organisation_id),
  foreign key (de, vers) references valeur_etat_suivant,
  check (de is not null or vers = 'SAISIE')
);

-- What is said of a period, measured or not: the last line counts.
create table indicateur_commentaire (
  id              bigint generated always as identity primary key,
  indicateur_id   bigint      not null,
  organisation_id bigint      not null,
  debut           date        not null,
  texte           text        not null,
  compte_id       bigint references compte,
  le              timestamptz not null,
  foreign key (indicateur_id, organisation_id) references indicateur (id, organisation_id)
);
create index indicateur_commentaire_de on indicateur_commentaire (indicateur_id, debut, id desc);

-- The dashboard of an organisation.
create table tableau_indicateur (
  organisation_id bigint not null,
  indicateur_id   bigint not null,
  ordre           int    not null,
  primary key (organisation_id, indicateur_id),
  foreign key (indicateur_id, organisation_id) references indicateur (id, organisation_id)
);

-- Self-contained, for the policies of the tables below: indicators whose values the actor keeps or
-- validates, in an organisation that is still theirs.
create function indicateurs_que_je_tiens() returns setof bigint
  language sql stable
  begin atomic
    select i.id from indicateur i
     where i.organisation_id = any (acteur_organisations())
       and (i.responsable_id = acteur_compte() or i.valideur_id = acteur_compte()
            or i.organisation_id in (
              select organisations_ayant_pour_moi('{DIRECTION,REFERENT_QUALITE}')));
  end;

alter table indicateur enable row level security;
alter table indicateur force row level security;
create policy lire on indicateur for select using (
  acteur_systeme() or organisation_id = any (acteur_organisations()));
create policy creer on indicateur for insert with check (
  acteur_systeme()
  or organisation_id in (select organisations_ayant_pour_moi('{DIRECTION,REFERENT_QUALITE}')));
create policy modifier on indicateur for update using (
  acteur_systeme()
  or organisation_id in (select organisations_ayant_pour_moi('{DIRECTION,REFERENT_QUALITE}')));
grant select, insert on indicateur to unisson_app;
grant update (version, methode, responsable_id, valideur_id, delai, suivi_depuis, arrete_le)
  on indicateur to unisson_app;

do $$
declare t text;
begin
  foreach t in array array['indicateur_methode', 'indicateur_cible', 'tableau_indicateur'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy lire on %I for select using (acteur_systeme()
      or organisation_id = any (acteur_organisations()))', t);
    execute format('create policy ajouter on %I for insert with check (acteur_systeme()
      or organisation_id in (
        select organisations_ayant_pour_moi(''{DIRECTION,REFERENT_QUALITE}'')))', t);
    execute format('grant select, insert on %I to unisson_app', t);
  end loop;
end $$;
-- An arrangement, not a deposit.
create policy retirer on tableau_indicateur for delete using (
  acteur_systeme()
  or organisation_id in (select organisations_ayant_pour_moi('{DIRECTION,REFERENT_QUALITE}')));
grant delete on tableau_indicateur to unisson_app;

-- Those who work with figures read them all; everybody else of the organisation, once published.
alter table valeur enable row level security;
alter table valeur force row level security;
create policy lire on valeur for select using (
  acteur_systeme()
  or organisation_id in (select organisations_ayant_pour_moi(
    '{ADMINISTRATION,DIRECTION,REFERENT_QUALITE,SECRETAIRE_INSTANCE,PROFESSIONNEL}'))
  or (etat = 'PUBLIEE' and organisation_id = any (acteur_organisations()))
  or indicateur_id in (select indicateurs_que_je_tiens()));
create policy creer on valeur for insert with check (
  acteur_systeme() or indicateur_id in (select indicateurs_que_je_tiens()));
create policy modifier on valeur for update using (
  acteur_systeme() or indicateur_id in (select indicateurs_que_je_tiens()));
grant select, insert on valeur to unisson_app;
grant update (version, etat, rang, numerateur, denominateur, valeur, methode, origine)
  on valeur to unisson_app;

do $$
declare t text;
begin
  foreach t in array array['valeur_mesure', 'valeur_historique'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy lire on %I for select using (exists
      (select 1 from valeur v where v.id = valeur_id))', t);
    execute format('create policy ajouter on %I for insert with check (acteur_systeme() or exists
      (select 1 from valeur v where v.id = valeur_id
          and v.indicateur_id in (select indicateurs_que_je_tiens())))', t);
    execute format('grant select, insert on %I to unisson_app', t);
  end loop;
end $$;

alter table indicateur_commentaire enable row level security;
alter table indicateur_commentaire force row level security;
create policy lire on indicateur_commentaire for select using (
  acteur_systeme() or organisation_id = any (acteur_organisations()));
create policy ajouter on indicateur_commentaire for insert with check (
  acteur_systeme() or indicateur_id in (select indicateurs_que_je_tiens()));
grant select, insert on indicateur_commentaire to unisson_app;

alter table valeur_etat_suivant enable row level security;
alter table valeur_etat_suivant force row level security;
create policy lire on valeur_etat_suivant for select using (true);
grant select on valeur_etat_suivant to unisson_app;

create policy journal_lire_indicateur on journal for select
  using (objet_type = 'indicateur' and exists (select 1 from indicateur i where i.id = objet_id));
