-- Imports of files: who, when, how far, with what result, and the lines set aside.
create table import_fichier (
  id             bigint generated always as identity primary key,
  nom            text        not null,
  empreinte      text        not null,
  taille         bigint      not null,
  etat           text        not null check (etat in ('EN_ATTENTE', 'EN_COURS', 'TERMINE', 'REFUSE')),
  format         text,
  edition        text,
  avancement     int         not null default 0 check (avancement between 0 and 100),
  lignes         bigint      not null default 0,
  motif          text,
  motif_ligne    bigint,
  deja_importe   bigint references import_fichier,
  par            text        not null,
  compte_id      bigint,
  demande_le     timestamptz not null,
  debut_le       timestamptz,
  fin_le         timestamptz
);
create index import_fichier_empreinte on import_fichier (empreinte);

create table import_bilan (
  import_id bigint not null references import_fichier,
  genre     text   not null check (genre in ('ORGANISATION', 'ETABLISSEMENT', 'POSITION')),
  lus       bigint not null,
  crees     bigint not null,
  modifies  bigint not null,
  inchanges bigint not null,
  fermes    bigint not null,
  refuses   bigint not null,
  avertis   bigint not null,
  primary key (import_id, genre)
);

create table import_ligne (
  import_id bigint  not null references import_fichier,
  rang      bigint generated always as identity,
  genre     text    not null,
  ligne     bigint  not null,
  refusee   boolean not null,
  motif     text    not null,
  contenu   text    not null,
  primary key (import_id, rang)
);

do $$
declare t text;
begin
  foreach t in array array['import_fichier', 'import_bilan', 'import_ligne'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy lire on %I for select
      using ((select acteur_systeme()) or (select acteur_compte()) is not null)', t);
    execute format('create policy ajouter on %I for insert with check ((select acteur_systeme()))', t);
    execute format('grant select, insert on %I to unisson_app', t);
  end loop;
end $$;
create policy modifier on import_fichier for update using ((select acteur_systeme()));
grant update on import_fichier to unisson_app;
