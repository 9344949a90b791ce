-- A content is kept once, under its digest; the database checks that the digest tells the truth.
create table fichier_contenu (
  empreinte text   primary key,
  taille    bigint not null,
  octets    bytea  not null,
  check (empreinte = encode(sha256(octets), 'hex')),
  check (taille = octet_length(octets) and taille > 0)
);
-- Uncompressed, so that a part of a large content is read without the rest.
alter table fichier_contenu alter column octets set storage external;

-- A deposit: the same content may be deposited by several people under several names. It is written
-- before its content, hence the deferred key: a content is only seen through a deposit, and an insert
-- that may meet an existing row must see it.
create table fichier (
  id              bigint generated always as identity primary key,
  empreinte       text        not null references fichier_contenu
                              deferrable initially deferred,
  nom             text        not null check (length(nom) between 1 and 150),
  type            text        not null,
  taille          bigint      not null,
  organisation_id bigint,
  depose_par      bigint,
  depose_le       timestamptz not null,
  unique (id, depose_par)
);
create index fichier_empreinte on fichier (empreinte);
create index fichier_organisation on fichier (organisation_id, id);

-- The objects that a file is attached to. Whoever may read one of them may read the file. Only the
-- account that deposited the file, or the platform, attaches it: the second foreign key holds this
-- even where the code forgets, so that attaching never opens somebody else's file.
create table fichier_objet (
  objet_type text        not null,
  objet_id   bigint      not null,
  fichier_id bigint      not null references fichier,
  depose_par bigint,
  joint_le   timestamptz not null,
  primary key (objet_type, objet_id, fichier_id),
  foreign key (fichier_id, depose_par) references fichier (id, depose_par)
);
create index fichier_objet_fichier on fichier_objet (fichier_id);

-- Whether the actor may read the files of an object: as its history, unless a module replaces this
-- function to say otherwise for a type of its own.
create function fichier_visible(type text, id bigint) returns boolean
  language sql stable
  return journal_visible(type, id);

alter table fichier_contenu enable row level security;
alter table fichier_contenu force row level security;
alter table fichier enable row level security;
alter table fichier force row level security;
alter table fichier_objet enable row level security;
alter table fichier_objet force row level security;

create policy lire on fichier_objet for select
  using (acteur_systeme() or depose_par = acteur_compte()
         or fichier_visible(objet_type, objet_id));
create policy joindre on fichier_objet for insert
  with check (acteur_systeme() or depose_par = acteur_compte());

create policy lire on fichier for select
  using (acteur_systeme() or depose_par = acteur_compte()
         or organisation_id = any (acteur_organisations())
         or exists (select 1 from fichier_objet o
                     where o.fichier_id = fichier.id
                       and fichier_visible(o.objet_type, o.objet_id)));
create policy deposer on fichier for insert
  with check (acteur_systeme()
              or (depose_par = acteur_compte()
                  and (organisation_id is null
                       or organisation_id = any (acteur_organisations()))));

create policy lire on fichier_contenu for select
  using (acteur_systeme()
         or exists (select 1 from fichier f where f.empreinte = fichier_contenu.empreinte));
create policy deposer on fichier_contenu for insert
  with check (acteur_systeme() or acteur_compte() is not null);

grant select, insert on fichier_contenu, fichier, fichier_objet to unisson_app;
