-- How long each kind of document is kept and what becomes of it then, as each organisation decides
-- (Code du patrimoine, L212-2; durée d'utilité administrative). The last line counts; the others are
-- the history.
create table regle_de_conservation (
  organisation_id bigint      not null references organisation,
  nature          text        not null
                  check (nature in ('CONVENTION', 'DELIBERATION', 'PREUVE', 'TRAVAIL', 'NOTIFICATION')),
  rang            int         not null check (rang > 0),
  -- years after the end of the convention; null for what is never eliminated
  annees          int check (annees between 0 and 200),
  sort            text        not null check (sort in ('ELIMINATION', 'TRI', 'CONSERVATION')),
  motif           text        not null check (motif <> ''),
  compte_id       bigint      not null references compte,
  le              timestamptz not null,
  primary key (organisation_id, nature, rang),
  check ((sort = 'CONSERVATION') = (annees is null))
);
alter table regle_de_conservation enable row level security;
alter table regle_de_conservation force row level security;
-- The parties of a convention read each other's rules: the longest one holds for all.
create policy lire on regle_de_conservation for select
  using (acteur_systeme() or organisation_id = any (acteur_organisations())
         or exists (select 1 from partie p
                     where p.organisation_id = regle_de_conservation.organisation_id));
create policy decider on regle_de_conservation for insert
  with check (compte_id = acteur_compte()
              and acteur_a_role(organisation_id, '{ADMINISTRATION}'));
grant select, insert on regle_de_conservation to unisson_app;

-- The legal elimination of files of an archived convention.
create table elimination_etat_suivant (de text, vers text, primary key (de, vers));
insert into elimination_etat_suivant values
  ('PROPOSEE', 'VISEE'),
  ('VISEE', 'EXECUTEE'),
  ('PROPOSEE', 'REFUSEE'),
  ('VISEE', 'REFUSEE'),
  ('PROPOSEE', 'RETIREE'),
  ('VISEE', 'RETIREE');

create table elimination (
  id              bigint generated always as identity primary key,
  convention_id   bigint      not null references convention,
  version         int         not null default 1,
  etat            text        not null default 'PROPOSEE',
  natures         text[]      not null check (cardinality(natures) > 0),
  motif           text        not null check (motif <> ''),
  propose_par     bigint      not null references compte,
  propose_le      timestamptz not null,
  -- public archives ask for the agreement of the archives service; others say why they are none
  publiques       boolean     not null default true,
  visa_reference  text        not null default '',
  visa_le         date,
  visa_fichier_id bigint references fichier,
  raison_privees  text        not null default '',
  certificat_id   bigint references fichier,
  unique (convention_id, id),
  check (etat not in ('VISEE', 'EXECUTEE')
         or (publiques and visa_reference <> '' and visa_le is not null
             and visa_fichier_id is not null)
         or (not publiques and raison_privees <> ''))
);
-- One at a time.
create unique index elimination_en_cours on elimination (convention_id)
  where etat in ('PROPOSEE', 'VISEE');

create table elimination_historique (
  convention_id  bigint      not null,
  elimination_id bigint      not null,
  version        int         not null,
  transition     text        not null,
  de             text,
  vers           text        not null,
  role           text        not null,
  compte_id      bigint      not null references compte,
  motif          text        not null default '',
  le             timestamptz not null,
  primary key (convention_id, elimination_id, version),
  foreign key (convention_id, elimination_id) references elimination (convention_id, id),
  foreign key (de, vers) references elimination_etat_suivant,
  check ((de is null) = (transition = 'PROPOSER'))
);

-- What was proposed, as it stood: the list does not change between the proposal and the act.
create table elimination_fichier (
  convention_id  bigint not null,
  elimination_id bigint not null,
  fichier_id     bigint not null references fichier,
  nature         text   not null,
  nom            text   not null,
  taille         bigint not null,
  empreinte      text   not null,
  primary key (convention_id, elimination_id, fichier_id),
  foreign key (convention_id, elimination_id) references elimination (convention_id, id)
);
create index elimination_fichier_fichier on elimination_fichier (fichier_id);

create table elimination_accord (
  convention_id  bigint      not null,
  elimination_id bigint      not null,
  partie_id      bigint      not null,
  compte_id      bigint      not null references compte,
  le             timestamptz not null,
  primary key (convention_id, elimination_id, partie_id),
  foreign key (convention_id, elimination_id) references elimination (convention_id, id),
  foreign key (convention_id, partie_id) references partie (convention_id, id)
);

-- Whether the actor speaks for a party, those that left included: the papers are theirs too.
create function represente_une_partie(convention bigint) returns boolean
  language sql stable
  return exists (select 1 from partie p
                  where p.convention_id = convention and p.etat in ('ACCEPTEE', 'SORTIE')
                    and acteur_a_role(p.organisation_id, '{ADMINISTRATION,DIRECTION}'));
create function represente_la_partie(partie bigint) returns boolean
  language sql stable
  return exists (select 1 from partie p
                  where p.id = partie and p.etat in ('ACCEPTEE', 'SORTIE')
                    and acteur_a_role(p.organisation_id, '{ADMINISTRATION,DIRECTION}'));
grant execute on function represente_une_partie, represente_la_partie to unisson_app;

do $$
declare
  t text;
begin
  alter table elimination_etat_suivant enable row level security;
  alter table elimination_etat_suivant force row level security;
  create policy lire on elimination_etat_suivant for select using (true);
  grant select on elimination_etat_suivant to unisson_app;

  foreach t in array array['elimination', 'elimination_historique', 'elimination_fichier',
      'elimination_accord'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy lire on %I for select using'
      ' (convention_id in (select conventions_montrees(''TOUT'')))', t);
    execute format('grant select, insert on %I to unisson_app', t);
  end loop;
end $$;

create policy proposer on elimination for insert
  with check (propose_par = acteur_compte() and convention_archivee(convention_id)
              and represente_une_partie(convention_id));
create policy avancer on elimination for update
  using (acteur_systeme() or represente_une_partie(convention_id));
create policy ajouter on elimination_historique for insert
  with check (compte_id = acteur_compte() and represente_une_partie(convention_id));
create policy ajouter on elimination_fichier for insert
  with check (represente_une_partie(convention_id)
              and exists (select 1 from elimination e
                           where e.id = elimination_id and e.etat = 'PROPOSEE'));
create policy accorder on elimination_accord for insert
  with check (compte_id = acteur_compte() and represente_la_partie(partie_id)
              and exists (select 1 from elimination e
                           where e.id = elimination_id and e.etat = 'PROPOSEE'));
grant update (etat, version, publiques, visa_reference, visa_le, visa_fichier_id, raison_privees,
  certificat_id) on elimination to unisson_app;

-- The content of a file goes when its elimination was carried out with the agreement of every party
-- and, for public archives, that of the archives service. Held here, under every page.
create or replace function fichier_eliminable(id bigint) returns boolean
  language sql stable
  return exists (select 1 from dossier_justificatif d
                  where d.fichier_id = fichier_eliminable.id and d.etat = 'EFFACE')
      or exists (select 1 from elimination_fichier f
                   join elimination e on e.id = f.elimination_id
                  where f.fichier_id = fichier_eliminable.id and e.etat = 'EXECUTEE'
                    and convention_archivee(e.convention_id)
                    and not exists (
                        select 1 from partie p
                         where p.convention_id = e.convention_id
                           and p.etat in ('ACCEPTEE', 'SORTIE')
                           and not exists (select 1 from elimination_accord a
                                            where a.elimination_id = e.id
                                              and a.partie_id = p.id)));
