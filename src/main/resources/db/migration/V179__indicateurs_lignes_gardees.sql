-- The objects behind a figure that a module worked out, as they stood when it was measured: the
-- label of that day, whether it was counted in the numerator, and the object it names. Written once
-- with its measure, never changed; a corrected value keeps the rows of its former measures.
create table valeur_ligne (
  valeur_id       bigint  not null,
  organisation_id bigint  not null,
  rang            int     not null,
  ordre           int     not null,
  libelle         text    not null,
  comptee         boolean not null,
  objet_type      text,
  objet_id        bigint,
  lien            text,
  primary key (valeur_id, rang, ordre),
  foreign key (valeur_id, rang) references valeur_mesure (valeur_id, rang),
  foreign key (valeur_id, organisation_id) references valeur (id, organisation_id),
  check ((objet_type is null) = (objet_id is null)),
  check (lien is null or objet_type is not null)
);

-- A label is read by whoever may read the value and, today, the object it names: keeping rows opens
-- nothing that the object itself has closed. A kind of object without a policy here stays closed.
alter table valeur_ligne enable row level security;
alter table valeur_ligne force row level security;
create policy lire_plateforme on valeur_ligne for select using (acteur_systeme());
create policy lire_sans_objet on valeur_ligne for select using (
  objet_type is null and exists (select 1 from valeur v where v.id = valeur_id));
create policy lire_action on valeur_ligne for select using (
  objet_type = 'action' and exists (select 1 from valeur v where v.id = valeur_id)
  and exists (select 1 from action a where a.id = objet_id));
create policy lire_reunion on valeur_ligne for select using (
  objet_type = 'reunion' and exists (select 1 from valeur v where v.id = valeur_id)
  and exists (select 1 from reunion r where r.id = objet_id));
create policy lire_avis on valeur_ligne for select using (
  objet_type = 'avis_instance' and exists (select 1 from valeur v where v.id = valeur_id)
  and exists (select 1 from avis_instance a where a.id = objet_id));
create policy ajouter on valeur_ligne for insert with check (acteur_systeme());
grant select, insert on valeur_ligne to unisson_app;
