-- Bodies carried by one organisation or several, and who sits there. A seat is not a right: whoever
-- holds one may have no account.

-- The owner, in whose name the functions below answer, and this migration writes.
create policy instance_proprietaire on instance for all to current_user using (true)
  with check (true);

alter table instance
  add column version       int  not null default 1,
  add column parent_id     bigint references instance check (parent_id <> id),
  add column objet         text not null default '',
  add column debut         date,
  -- Planned, when it is not there for good.
  add column fin           date,
  add column choix_membres text not null default '',
  add column reunions_par_an int check (reunions_par_an between 1 and 60),
  -- How its minutes are approved: each says so, or nobody objects within some days.
  add column approbation   text not null default 'POSITIONS'
    check (approbation in ('POSITIONS', 'SILENCE')),
  add column silence_jours int check (silence_jours between 1 and 90),
  add column quorum        text not null default 'AUCUN' check (quorum in ('AUCUN', 'TIERS',
    'MOITIE', 'PLUS_DE_LA_MOITIE', 'DEUX_TIERS', 'USAGERS_PLUS_DE_LA_MOITIE')),
  add column close_le      date,
  add column close_motif   text check (close_motif <> ''),
  add check ((approbation = 'SILENCE') = (silence_jours is not null)),
  add check (fin is null or debut is null or fin >= debut),
  add check ((close_le is null) = (close_motif is null)),
  add check (close_le is null or not active);
create index instance_parent on instance (parent_id) where parent_id is not null;

create table instance_organisation (
  instance_id     bigint not null references instance,
  organisation_id bigint not null references organisation,
  depuis          date   not null,
  -- Last day; the organisation then reads no more.
  jusqua          date,
  primary key (instance_id, organisation_id),
  check (jusqua is null or jusqua >= depuis)
);
create index instance_organisation_sienne on instance_organisation (organisation_id, instance_id);

-- One row per occupation of a place: replacing somebody ends a row and writes the next one, so that
-- the composition of any day can be told. Without account nor name, the place is vacant.
create table siege (
  id           bigint generated always as identity primary key,
  instance_id  bigint      not null references instance,
  place        int         not null check (place > 0),
  version      int         not null default 1,
  college      text        not null check (college in ('USAGERS', 'FAMILLES',
    'REPRESENTANTS_LEGAUX', 'PROFESSIONNELS', 'DIRECTION', 'ORGANISME_GESTIONNAIRE', 'ELUS',
    'BENEVOLES', 'FACILITATEUR', 'AUTRES')),
  -- A substitute of this place; a full member otherwise.
  suppleant_de int,
  fonction     text        not null check (fonction in ('PRESIDENCE', 'VICE_PRESIDENCE',
    'SECRETARIAT', 'ANIMATION', 'MEMBRE', 'INVITE')),
  organisation_id bigint references organisation,
  compte_id    bigint references compte,
  nom          text        not null default '',
  courriel     text        not null default '',
  designe_par  text        not null default '',
  designation  text        not null check (designation in ('ELECTION', 'NOMINATION', 'DE_DROIT',
    'VOLONTARIAT', 'TIRAGE', 'AUTRE')),
  debut        date        not null,
  fin          date,
  fin_motif    text,
  -- The occupation this one follows, in the same place.
  succede_a    bigint unique references siege,
  cree_par     bigint,
  cree_le      timestamptz not null,
  check (compte_id is null or nom = ''),
  check (nom <> '' or courriel = ''),
  check (fin is null or fin >= debut - 1),
  check (suppleant_de <> place)
);
create index siege_instance on siege (instance_id, place, debut);
create index siege_compte on siege (compte_id, instance_id) where compte_id is not null;
create index siege_fin on siege (fin) where fin is not null;
-- A place never has two beginnings.
create unique index siege_premier on siege (instance_id, place) where succede_a is null;

create function jour_de_paris() returns date
  language sql stable
  return (now() at time zone 'Europe/Paris')::date;

alter table instance_organisation enable row level security;
alter table instance_organisation force row level security;
create policy proprietaire on instance_organisation for all to current_user using (true)
  with check (true);
alter table siege enable row level security;
alter table siege force row level security;
create policy proprietaire on siege for select to current_user using (true);

insert into instance_organisation (instance_id, organisation_id, depuis)
select i.id, i.organisation_id, jour_de_paris() from instance i;

-- The first bearer of a body is written with it.
create function instance_naitre() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  insert into instance_organisation (instance_id, organisation_id, depuis)
  values (new.id, new.organisation_id, coalesce(new.debut, jour_de_paris()));
  return null;
end $$;
revoke execute on function instance_naitre from public;
create trigger instance_naitre after insert on instance for each row
  execute function instance_naitre();

-- Bodies whose name and calendar the actor may read: anybody of a bearing organisation, whoever
-- holds a seat. Evaluated once per query.
create function instances_visibles() returns setof bigint
  language sql stable security definer set search_path = public
  begin atomic
    select o.instance_id from instance_organisation o
     where o.organisation_id = any (acteur_organisations())
       and (o.jusqua is null or o.jusqua >= jour_de_paris())
    union
    select s.instance_id from siege s
     where s.compte_id = acteur_compte() and s.debut <= jour_de_paris()
       and (s.fin is null or s.fin >= jour_de_paris());
  end;

-- Bodies of which the actor reads everything: an observer of a bearing organisation does not.
create function instances_accessibles() returns setof bigint
  language sql stable security definer set search_path = public
  begin atomic
    select o.instance_id from instance_organisation o
      join habilitation h on h.organisation_id = o.organisation_id
     where h.compte_id = acteur_compte() and h.role <> 'OBSERVATEUR'
       and o.organisation_id = any (acteur_organisations())
       and (o.jusqua is null or o.jusqua >= jour_de_paris())
    union
    select s.instance_id from siege s
     where s.compte_id = acteur_compte() and s.debut <= jour_de_paris()
       and (s.fin is null or s.fin >= jour_de_paris());
  end;

-- Bodies that the actor runs, by a function there or a role in a bearing organisation; the same
-- list stands in the code (RoleInstance), a test compares them.
create function instances_tenues() returns setof bigint
  language sql stable security definer set search_path = public
  begin atomic
    select o.instance_id from instance_organisation o
      join habilitation h on h.organisation_id = o.organisation_id
     where h.compte_id = acteur_compte()
       and h.role in ('DIRECTION', 'REFERENT_QUALITE', 'SECRETAIRE_INSTANCE', 'ADMINISTRATION',
         'FACILITATEUR_SRA')
       and o.organisation_id = any (acteur_organisations())
       and (o.jusqua is null or o.jusqua >= jour_de_paris())
    union
    select s.instance_id from siege s
     where s.compte_id = acteur_compte() and s.debut <= jour_de_paris()
       and (s.fin is null or s.fin >= jour_de_paris())
       and s.fonction in ('PRESIDENCE', 'VICE_PRESIDENCE', 'SECRETARIAT', 'ANIMATION');
  end;
revoke execute on function instances_visibles, instances_accessibles, instances_tenues from public;
grant execute on function instances_visibles, instances_accessibles, instances_tenues
  to unisson_app;

-- For one body, where a policy or a query asks of one only.
create function instance_accessible(instance bigint) returns boolean
  language sql stable
  return acteur_systeme() or instance in (select instances_accessibles());
create function instance_tenue(instance bigint) returns boolean
  language sql stable
  return acteur_systeme() or instance in (select instances_tenues());

drop policy instance_lire on instance;
drop policy instance_ecrire on instance;
drop policy instance_modifier on instance;
create policy instance_lire on instance for select using (acteur_systeme()
  or organisation_id = any (acteur_organisations()) or id in (select instances_visibles()));
create policy instance_ecrire on instance for insert with check (acteur_systeme()
  or acteur_a_role(organisation_id,
    '{ADMINISTRATION,DIRECTION,SECRETAIRE_INSTANCE,REFERENT_QUALITE,FACILITATEUR_SRA}'));
create policy instance_modifier on instance for update
  using (acteur_systeme() or id in (select instances_tenues()));
grant update (version, parent_id, objet, debut, fin, choix_membres, reunions_par_an, approbation,
  silence_jours, quorum, close_le, close_motif) on instance to unisson_app;

drop policy seance_instance_lire on seance_instance;
drop policy seance_instance_ecrire on seance_instance;
drop policy seance_instance_retirer on seance_instance;
create policy seance_instance_lire on seance_instance for select using (acteur_systeme()
  or organisation_id = any (acteur_organisations())
  or instance_id in (select instances_visibles()));
create policy seance_instance_ecrire on seance_instance for insert
  with check (instance_tenue(instance_id));
create policy seance_instance_retirer on seance_instance for delete
  using (instance_tenue(instance_id));

create policy lire on instance_organisation for select
  using (acteur_systeme() or instance_id in (select instances_visibles()));
create policy ajouter on instance_organisation for insert with check (instance_tenue(instance_id));
create policy finir on instance_organisation for update using (instance_tenue(instance_id));
grant select, insert on instance_organisation to unisson_app;
grant update (jusqua) on instance_organisation to unisson_app;

create policy lire on siege for select
  using (acteur_systeme() or instance_id in (select instances_accessibles()));
create policy ajouter on siege for insert with check (instance_tenue(instance_id));
create policy modifier on siege for update using (instance_tenue(instance_id));
grant select, insert on siege to unisson_app;
-- Who sat is never rewritten: a seat changes by its function, its way of designation and its end.
grant update (version, college, suppleant_de, fonction, designe_par, designation, fin, fin_motif,
  organisation_id) on siege to unisson_app;

-- The history and the files of a body are for those who read it.
create policy journal_lire_instance on journal for select
  using (objet_type = 'instance' and objet_id in (select instances_accessibles()));
create policy lire_instance on fichier_objet for select
  using (objet_type = 'instance' and objet_id in (select instances_accessibles()));
create policy lire_instance on fichier for select
  using (exists (select 1 from fichier_objet o
     where o.fichier_id = fichier.id and o.objet_type = 'instance'
       and o.objet_id in (select instances_accessibles())));
