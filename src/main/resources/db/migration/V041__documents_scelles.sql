-- The final documents that this platform sealed, by the digest of the sealed file.
create table document_scelle (
  empreinte  text        primary key check (empreinte ~ '^[0-9a-f]{64}$'),
  objet_type text        not null,
  objet_id   bigint      not null,
  niveau     text        not null,
  certificat text        not null,
  scelle_le  timestamptz not null
);
create index document_scelle_objet on document_scelle (objet_type, objet_id);
alter table document_scelle enable row level security;
alter table document_scelle force row level security;

create policy lire on document_scelle for select
  using (acteur_systeme() or fichier_visible(objet_type, objet_id));
create policy inscrire on document_scelle for insert
  with check (acteur_systeme() or fichier_visible(objet_type, objet_id));
grant select, insert on document_scelle to unisson_app;
