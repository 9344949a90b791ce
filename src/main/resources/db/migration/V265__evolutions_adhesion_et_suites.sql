-- How a convention is entered, followed by another, and how what hangs from it ends.

-- An amendment whose convention ends before its day lapses, signed or not.
alter table convention_etat_suivant no force row level security;
insert into convention_etat_suivant values ('SIGNEE', 'CADUQUE');
alter table convention_etat_suivant force row level security;

-- A specific convention whose text says that it ends with its framework.
alter table convention add column finit_avec_cadre boolean not null default false;

-- A party that had left before the amendment that says so.
alter table avenant_mouvement drop constraint avenant_mouvement_nature_check;
alter table avenant_mouvement add constraint avenant_mouvement_nature_check
  check (nature in ('ADHESION', 'RETRAIT', 'IDENTITE', 'SORTIE'));

-- The accession of a new party (convention of the model, article 22).
create table adhesion_etat_suivant (de text, vers text, primary key (de, vers));
insert into adhesion_etat_suivant values
  ('PROPOSEE', 'ACCORDEE'),
  ('PROPOSEE', 'REFUSEE'),
  ('PROPOSEE', 'RETIREE'),
  ('ACCORDEE', 'EFFECTIVE'),
  ('PROPOSEE', 'SANS_SUITE'),
  ('ACCORDEE', 'SANS_SUITE');

create table adhesion (
  id              bigint generated always as identity primary key,
  convention_id   bigint      not null references convention,
  organisation_id bigint      not null references organisation,
  version         int         not null default 1,
  etat            text        not null default 'PROPOSEE',
  -- asked for by the organisation and brought by a party, or offered by a party
  origine         text        not null check (origine in ('DEMANDE', 'INVITATION')),
  presentation    text        not null check (presentation <> ''),
  engagements     text        not null default '',
  -- the rule of the article on the day it was proposed
  accord          text        not null check (accord in ('TOUTES', 'MAJORITE')),
  signataires     text        not null check (signataires in ('TOUTES', 'CELLES_QUI_ACCORDENT')),
  compte_id       bigint      not null references compte,
  avenant_id      bigint references convention,
  le              timestamptz not null,
  unique (convention_id, id),
  check (etat not in ('ACCORDEE', 'EFFECTIVE') or avenant_id is not null)
);
create unique index adhesion_en_cours on adhesion (convention_id, organisation_id)
  where etat in ('PROPOSEE', 'ACCORDEE');
create index adhesion_avenant on adhesion (avenant_id) where avenant_id is not null;

create table adhesion_historique (
  convention_id bigint      not null,
  adhesion_id   bigint      not null,
  version       int         not null,
  transition    text        not null,
  de            text,
  vers          text        not null,
  role          text        not null,
  compte_id     bigint references compte,
  motif         text,
  le            timestamptz not null,
  primary key (convention_id, adhesion_id, version),
  foreign key (convention_id, adhesion_id) references adhesion (convention_id, id),
  foreign key (de, vers) references adhesion_etat_suivant,
  check ((de is null) = (transition = 'PROPOSER'))
);

-- Each party answers once, in its own name.
create table adhesion_reponse (
  convention_id bigint      not null,
  adhesion_id   bigint      not null,
  partie_id     bigint      not null,
  favorable     boolean     not null,
  motif         text        not null default '',
  compte_id     bigint      not null references compte,
  le            timestamptz not null,
  primary key (convention_id, adhesion_id, partie_id),
  foreign key (convention_id, adhesion_id) references adhesion (convention_id, id),
  foreign key (convention_id, partie_id) references partie (convention_id, id),
  check (favorable or motif <> '')
);

do $$
declare
  t text;
begin
  foreach t in array array['adhesion', 'adhesion_historique', 'adhesion_reponse'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy lire on %I for select using'
      ' (convention_id in (select conventions_montrees(''TOUT'')))', t);
    execute format('grant select, insert on %I to unisson_app', t);
  end loop;
  foreach t in array array['adhesion', 'adhesion_historique'] loop
    execute format('create policy ajouter on %I for insert with check (convention_id in'
      ' (select a.convention_id from convention_acces a where a.niveau = ''ECRITURE''))', t);
  end loop;
end $$;
create policy ajouter on adhesion_reponse for insert with check (compte_id = acteur_compte()
  and convention_id in
    (select a.convention_id from convention_acces a where a.niveau = 'ECRITURE')
  and exists (select 1 from participant r where r.convention_id = adhesion_reponse.convention_id
    and r.partie_id = adhesion_reponse.partie_id and r.compte_id = acteur_compte()
    and r.role in ('REFERENT', 'SIGNATAIRE') and r.jusqu_au is null));
create policy modifier on adhesion for update using (convention_id in
  (select a.convention_id from convention_acces a where a.niveau = 'ECRITURE'));
grant update (etat, version, avenant_id) on adhesion to unisson_app;

alter table adhesion_etat_suivant enable row level security;
alter table adhesion_etat_suivant force row level security;
create policy lire on adhesion_etat_suivant for select using (true);
grant select on adhesion_etat_suivant to unisson_app;

-- Every origin of a wording, those of amendments and of imported texts alike.
alter table article_version drop constraint article_version_origine_check;
alter table article_version add constraint article_version_origine_check check (origine in
  ('MODELE', 'REDACTION', 'AMENDEMENT', 'RETABLISSEMENT', 'EN_VIGUEUR', 'AVENANT', 'IMPORT'));
