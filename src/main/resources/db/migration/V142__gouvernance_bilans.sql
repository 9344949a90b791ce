-- The yearly report of a body: a draft that is worked on, then frozen versions.
create table bilan_instance (
  instance_id bigint      not null references instance,
  annee       int         not null check (annee between 2000 and 2200),
  version     int         not null default 1,
  texte       text        not null,
  modifie_par bigint references compte,
  modifie_le  timestamptz not null,
  primary key (instance_id, annee)
);

create table bilan_instance_fige (
  instance_id bigint      not null,
  annee       int         not null,
  numero      int         not null check (numero > 0),
  texte       text        not null check (texte <> ''),
  empreinte   text        not null
    check (empreinte = encode(sha256(convert_to(texte, 'UTF8')), 'hex')),
  fige_par    bigint references compte,
  fige_le     timestamptz not null,
  primary key (instance_id, annee, numero),
  foreign key (instance_id, annee) references bilan_instance
);

do $$
declare t text;
begin
  foreach t in array array['bilan_instance', 'bilan_instance_fige'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy ajouter on %I for insert with check (instance_tenue(instance_id))', t);
  end loop;
end $$;
-- A draft is for those who write it; what is frozen is for all who read the body.
create policy lire on bilan_instance for select using (instance_tenue(instance_id));
create policy lire on bilan_instance_fige for select
  using (acteur_systeme() or instance_id in (select instances_accessibles()));
create policy modifier on bilan_instance for update using (instance_tenue(instance_id));
grant select, insert on bilan_instance, bilan_instance_fige to unisson_app;
grant update (version, texte, modifie_par, modifie_le) on bilan_instance to unisson_app;
