-- What an amendment adds to the convention that holds its text: what it changes, from which text it
-- starts, and what it became of its parent. Everything a newcomer must read is kept here: they do
-- not read the parent before they are a party of it.
alter table article_version drop constraint article_version_origine_check;
alter table article_version add constraint article_version_origine_check
  check (origine in ('MODELE', 'REDACTION', 'AMENDEMENT', 'RETABLISSEMENT', 'EN_VIGUEUR', 'AVENANT'));

create table avenant (
  convention_id      bigint  primary key references convention,
  parent_id          bigint  not null references convention,
  types              text[]  not null check (cardinality(types) > 0),
  -- the convention as the amendment names it, with the text from which it starts
  designation        text    not null,
  parent_signee_le   date,
  base_rang          int     not null,
  base_texte         text    not null,
  base_empreinte     text    not null,
  fin_en_vigueur     date,
  perimetre_avant    text    not null,
  nouvelle_fin       date,
  validation_requise boolean not null,
  validation_motif   text    not null default '',
  -- given at its entry into force, in the order of effect
  rang               int check (rang > 0),
  unique (parent_id, rang)
);

-- Where each opened article comes from; none for a new one. `depuis_version` is the version of the
-- amendment's article that holds the text in force.
create table avenant_article (
  convention_id     bigint not null,
  article_id        bigint not null,
  parent_article_id bigint,
  base_version      int,
  depuis_version    int    not null default 1,
  primary key (convention_id, article_id),
  foreign key (convention_id, article_id) references article (convention_id, id),
  check ((parent_article_id is null) = (base_version is null))
);

create table avenant_mouvement (
  convention_id bigint not null references convention,
  partie_id     bigint not null,
  nature        text   not null check (nature in ('ADHESION', 'RETRAIT', 'IDENTITE')),
  successeur_id bigint,
  primary key (convention_id, partie_id),
  foreign key (convention_id, partie_id) references partie (convention_id, id),
  foreign key (convention_id, successeur_id) references partie (convention_id, id),
  check ((nature = 'IDENTITE') = (successeur_id is not null))
);

-- The text to be read after each amendment. It is nobody's deed: never signed.
create table texte_consolide (
  convention_id bigint      not null references convention,
  rang          int         not null check (rang > 0),
  avenant_id    bigint      not null references convention,
  texte         text        not null,
  empreinte     text        not null,
  le            timestamptz not null,
  primary key (convention_id, rang)
);

do $$
declare
  t text;
  ecriture constant text :=
    'convention_id in (select a.convention_id from convention_acces a where a.niveau = ''ECRITURE'')';
begin
  foreach t in array array['avenant', 'avenant_article', 'avenant_mouvement', 'texte_consolide'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy lire on %I for select using
      (convention_id in (select conventions_montrees(''TEXTE'')))', t);
    execute format('create policy ajouter on %I for insert with check (%s)', t, ecriture);
    execute format('grant select, insert on %I to unisson_app', t);
  end loop;
  foreach t in array array['avenant', 'avenant_article', 'avenant_mouvement'] loop
    execute format('create policy modifier on %I for update using (%s)', t, ecriture);
    execute format('grant update on %I to unisson_app', t);
  end loop;
  -- A choice that may be taken back before anybody read the text.
  execute format('create policy retirer on avenant_mouvement for delete using (%s)', ecriture);
  grant delete on avenant_mouvement to unisson_app;
end $$;
