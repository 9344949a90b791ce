-- What a territory may know of conventions: figures above a threshold, and the links that every
-- party agreed to show. Those who support the organisations of a region ask; nobody else.
create table carte_accord (
  convention_id bigint      not null,
  partie_id     bigint      not null,
  rang          int         not null check (rang > 0),
  accord        boolean     not null,
  compte_id     bigint      not null references compte,
  le            timestamptz not null,
  primary key (convention_id, partie_id, rang),
  foreign key (convention_id, partie_id) references partie (convention_id, id)
);
alter table carte_accord enable row level security;
alter table carte_accord force row level security;
create policy lire on carte_accord for select
  using (convention_id in (select conventions_montrees('ETAT_ET_PERIMETRE')));
create policy ajouter on carte_accord for insert with check (compte_id = acteur_compte()
  and convention_id in (select a.convention_id from convention_acces a where a.niveau = 'ECRITURE'));
grant select, insert on carte_accord to unisson_app;

-- The functions below act as the owner of the tables: they decide alone who gets an answer.
create policy proprietaire on carte_accord for select to current_user using (true);
create policy proprietaire on partie for select to current_user using (true);
create policy proprietaire on partie_etablissement for select to current_user using (true);

create index etablissement_par_territoire on etablissement (departement, categorie, id)
  where not ferme;

-- Departments of the region of each organisation in which the actor is a facilitator.
create function territoires_ouverts() returns setof text
  language sql stable
  begin atomic
    select distinct v.code
      from organisation o
      join departement d on d.code = o.departement
      join departement v on v.code = d.code or v.region_code = d.region_code
     where o.id in (select organisations_ayant_pour_moi('{FACILITATEUR_SRA}'));
  end;

-- Every party that is one today agreed to show the link.
create function carte_nommee(convention bigint) returns boolean
  language sql stable security definer set search_path = public
  begin atomic
    select not exists (select 1 from partie p
      where p.convention_id = convention and p.etat = 'ACCEPTEE'
        and not coalesce((select a.accord from carte_accord a
              where a.convention_id = p.convention_id and a.partie_id = p.id
              order by a.rang desc limit 1), false));
  end;

-- The establishments of one kind in a department that a convention of this type in force concerns:
-- those the party named, or all of its own. `montree`: the reader may be told of it by name.
create function carte_couverts(departement text, categorie text, modele text)
  returns table (etablissement_id bigint, montree boolean)
  language sql stable security definer set search_path = public
  begin atomic
    select e.id, bool_or(carte_nommee(c.id) or exists (select 1 from convention_acces a
             where a.convention_id = c.id and (a.compte_id = acteur_compte()
               or a.organisation_id = any (acteur_organisations()))))
      from etablissement e
      join partie p on p.organisation_id = e.organisation_id and p.etat = 'ACCEPTEE'
      join convention c on c.id = p.convention_id
       and c.nature = 'CONVENTION' and engage(c.etat) and coalesce(nullif(c.modele_type, ''), 'LIBRE') = modele
     where e.departement = carte_couverts.departement and e.categorie = carte_couverts.categorie
       and not e.ferme
       and (not exists (select 1 from partie_etablissement x
              where x.convention_id = p.convention_id and x.partie_id = p.id)
         or exists (select 1 from partie_etablissement x where x.convention_id = p.convention_id
              and x.partie_id = p.id and x.etablissement_id = e.id))
     group by e.id;
  end;

-- Establishments without any convention of this type that the reader may be told of.
create function territoire_sans_convention(departement text, categorie text, modele text,
    apres bigint, limite int) returns setof bigint
  language sql stable security definer set search_path = public
  begin atomic
    select e.id
      from etablissement e
     where e.departement = territoire_sans_convention.departement
       and e.categorie = territoire_sans_convention.categorie
       and not e.ferme and e.id > apres
       and territoire_sans_convention.departement in (select territoires_ouverts())
       and not exists (select 1 from carte_couverts(territoire_sans_convention.departement,
             territoire_sans_convention.categorie, modele) k
            where k.etablissement_id = e.id and k.montree)
     order by e.id
     limit limite;
  end;

-- Figures of the same. What is known beside what is shown is told from five on: a smaller number
-- would name somebody.
create function territoire_compte(departement text, categorie text, modele text)
  returns table (etablissements bigint, connus bigint, montres bigint)
  language sql stable security definer set search_path = public
  begin atomic
    with couverts as (
      select count(*) as connus, count(*) filter (where k.montree) as montres
        from carte_couverts(departement, categorie, modele) k)
    select (select count(*) from etablissement e
             where e.departement = territoire_compte.departement
               and e.categorie = territoire_compte.categorie and not e.ferme),
           case when c.connus - c.montres between 1 and 4 then null else c.connus end,
           c.montres
      from couverts c
     where departement in (select territoires_ouverts());
  end;

-- The links that their parties agreed to show, when one of them is in this department.
create function territoire_liens(departement text)
  returns table (convention_id bigint, modele text, etat text, provenance text, fin date,
                 organisation_id bigint)
  language sql stable security definer set search_path = public
  begin atomic
    select c.id, coalesce(nullif(c.modele_type, ''), 'LIBRE'), c.etat, c.provenance, c.fin_periode, p.organisation_id
      from convention c
      join partie p on p.convention_id = c.id and p.etat = 'ACCEPTEE'
     where c.nature = 'CONVENTION' and engage(c.etat)
       and departement in (select territoires_ouverts())
       and exists (select 1 from partie q join organisation o on o.id = q.organisation_id
            where q.convention_id = c.id and q.etat = 'ACCEPTEE'
              and o.departement = territoire_liens.departement)
       and carte_nommee(c.id);
  end;

revoke execute on function territoires_ouverts, carte_nommee, carte_couverts,
  territoire_sans_convention, territoire_compte, territoire_liens from public;
grant execute on function territoires_ouverts, territoire_sans_convention, territoire_compte,
  territoire_liens to unisson_app;

-- Where a wording comes from: what amendments write was left out of the former list.
alter table article_version drop constraint article_version_origine_check;
alter table article_version add constraint article_version_origine_check
  check (origine in ('MODELE', 'REDACTION', 'AMENDEMENT', 'RETABLISSEMENT', 'EN_VIGUEUR', 'AVENANT',
    'IMPORT'));
