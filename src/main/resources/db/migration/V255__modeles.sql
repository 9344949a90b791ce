-- Models that an organisation writes for itself. A version is a draft, then published for good.
create table modele_propre (
  id              bigint generated always as identity primary key,
  organisation_id bigint      not null references organisation,
  archive_le      timestamptz,
  cree_par        bigint references compte,
  cree_le         timestamptz not null,
  unique (id, organisation_id)
);
create index modele_propre_organisation on modele_propre (organisation_id);

create table modele_version (
  modele_id       bigint      not null,
  organisation_id bigint      not null,
  numero          int         not null check (numero > 0),
  nom             text        not null check (nom <> ''),
  description     text        not null default '',
  type            text        not null,
  -- the model, and its version, from which it was written; empty for a blank page
  issu_de         text        not null default '',
  -- counts the writings of a draft: whoever sends an older number was not the last to read
  ecriture        int         not null default 0,
  publie_le       timestamptz,
  publie_par      bigint references compte,
  note            text        not null default '',
  cree_le         timestamptz not null,
  primary key (modele_id, numero),
  unique (modele_id, numero, organisation_id),
  foreign key (modele_id, organisation_id) references modele_propre (id, organisation_id)
);
-- One draft at a time.
create unique index modele_brouillon on modele_version (modele_id) where publie_le is null;

create table modele_article (
  id              bigint generated always as identity primary key,
  modele_id       bigint      not null,
  numero_version  int         not null,
  organisation_id bigint      not null,
  rang            int         not null check (rang > 0),
  -- as printed; a preamble bears the number 0, never printed
  numero          text        not null check (numero ~ '^[0-9A-Z]{1,3}$'),
  titre           text        not null check (titre <> ''),
  volet           int check (volet between 1 and 7),
  obligatoire     boolean     not null default false,
  choix           text        not null check (choix in ('TOUJOURS', 'PROPOSE', 'EN_OPTION')),
  type_donnees    text        not null,
  clause          text,
  aide            text        not null default '',
  texte           text        not null default '',
  unique (modele_id, numero_version, rang) deferrable initially deferred,
  unique (modele_id, numero_version, numero) deferrable initially deferred,
  foreign key (modele_id, numero_version, organisation_id)
    references modele_version (modele_id, numero, organisation_id),
  check (choix = 'TOUJOURS' or not obligatoire)
);

-- Whether a version may still be written: read under the policies of modele_version.
create function modele_en_brouillon(modele bigint, version int) returns boolean
  language sql stable
  return exists (select 1 from modele_version v
    where v.modele_id = modele and v.numero = version and v.publie_le is null);
grant execute on function modele_en_brouillon to unisson_app;

do $$
declare
  t text;
  sien constant text := 'organisation_id = any (acteur_organisations())';
  -- Read by the whole organisation, written by who runs it or its quality.
  ecriture constant text :=
    'acteur_a_role(organisation_id, ''{ADMINISTRATION,REFERENT_QUALITE}'')';
begin
  foreach t in array array['modele_propre', 'modele_version', 'modele_article'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy lire on %I for select using (%s)', t, sien);
    execute format('grant select, insert on %I to unisson_app', t);
  end loop;
  execute 'create policy ajouter on modele_propre for insert with check (' || ecriture || ')';
  execute 'create policy archiver on modele_propre for update using (' || ecriture || ')';
  execute 'create policy ajouter on modele_version for insert with check (' || ecriture ||
    ' and publie_le is null)';
  -- A published version does not change any more: only a draft is written, or published.
  execute 'create policy ecrire on modele_version for update using (' || ecriture ||
    ' and publie_le is null) with check (' || ecriture || ')';
  execute 'create policy ajouter on modele_article for insert with check (' || ecriture ||
    ' and modele_en_brouillon(modele_id, numero_version))';
  execute 'create policy ecrire on modele_article for update using (' || ecriture ||
    ' and modele_en_brouillon(modele_id, numero_version))';
  execute 'create policy retirer on modele_article for delete using (' || ecriture ||
    ' and modele_en_brouillon(modele_id, numero_version))';
end $$;

grant update (archive_le) on modele_propre to unisson_app;
grant update (nom, description, type, ecriture, publie_le, publie_par, note) on modele_version
  to unisson_app;
grant update (rang, numero, titre, volet, obligatoire, choix, type_donnees, clause, aide, texte),
  delete on modele_article to unisson_app;
