-- What pages and rules of rows ask most is planned once per connection, and no longer for each query
-- that asks it: PostgreSQL plans the body of an SQL function that it cannot inline at each of its
-- uses, and each table it names brings its own rules. Same answers, same rights.

create or replace function compte_nom(compte bigint) returns text
  language plpgsql stable security definer set search_path = public
as $$
begin
  return (select c.prenom || ' ' || c.nom from compte c where c.id = compte_nom.compte);
end $$;

create or replace function acteur_a_role(organisation bigint, roles text[]) returns boolean
  language plpgsql stable
as $$
begin
  return exists (select from habilitation h
                  where h.compte_id = acteur_compte()
                    and h.organisation_id = acteur_a_role.organisation
                    and h.role = any (acteur_a_role.roles));
end $$;

create or replace function organisations_ayant_pour_moi(roles text[]) returns setof bigint
  language plpgsql stable
as $$
begin
  return query
  select h.organisation_id from habilitation h
   where h.compte_id = acteur_compte()
     and h.role = any (organisations_ayant_pour_moi.roles);
end $$;

create or replace function convention_montre(convention bigint, degre text) returns boolean
  language plpgsql stable
as $$
begin
  return exists (select from conventions_montrees(convention_montre.degre) m (id)
                  where m.id = convention_montre.convention);
end $$;

create or replace function instances_accessibles() returns setof bigint
  language plpgsql stable security definer set search_path = public
as $$
begin
  return query
  select o.instance_id
    from instance_organisation o
    join habilitation h on h.organisation_id = o.organisation_id
   where h.compte_id = acteur_compte() and h.role <> 'OBSERVATEUR'
     and o.organisation_id = any (acteur_organisations())
     and (o.jusqua is null or o.jusqua >= jour_de_paris())
  union
  select s.instance_id
    from siege s
   where s.compte_id = acteur_compte() and s.debut <= jour_de_paris()
     and (s.fin is null or s.fin >= jour_de_paris());
end $$;

create or replace function grilles_montrees() returns setof bigint
  language plpgsql stable security definer set search_path = public
as $$
begin
  return query
  select g.id
    from grille g
   where acteur_systeme()
      or g.organisation_id = any (acteur_organisations())
      or (g.organisation_id is null and acteur_compte() is not null)
      or exists (select from grille_lecteur l
                  where l.grille_id = g.id and l.compte_id = acteur_compte());
end $$;

create or replace function evaluations_montrees() returns setof bigint
  language plpgsql stable security definer set search_path = public
as $$
begin
  return query
  select e.id from evaluation_session e where acteur_systeme()
  union
  select e.id from evaluation_session e where e.facilitateur_id = acteur_compte()
  union
  select e.id
    from habilitation h
    join evaluation_session e on e.organisation_id = h.organisation_id
   where h.compte_id = acteur_compte()
     and h.organisation_id = any (acteur_organisations())
     and h.role in ('ADMINISTRATION', 'DIRECTION', 'REFERENT_QUALITE', 'SECRETAIRE_INSTANCE',
                    'FACILITATEUR_SRA')
  union
  select e.id
    from siege s
    join evaluation_session e on e.instance_id = s.instance_id
   where s.compte_id = acteur_compte() and s.debut <= jour_de_paris()
     and (s.fin is null or s.fin >= jour_de_paris())
  union
  select p.session_id from evaluation_participant p where p.compte_id = acteur_compte();
end $$;

create or replace function evaluation_participation(session bigint)
  returns table (participant_id bigint, a_repondu boolean)
  language plpgsql stable security definer set search_path = public
as $$
#variable_conflict use_column
begin
  return query
  select p.id,
         p.repondu or exists (select from evaluation_note n
                               where n.participant_id = p.id
                                 and num_nonnulls(n.valeur, n.nombre) = 1)
    from evaluation_participant p
   where p.session_id = evaluation_participation.session
     and p.session_id in (select evaluations_montrees());
end $$;

create or replace function actions_partagees_avec_moi() returns setof bigint
  language plpgsql stable security definer set search_path = public
as $$
begin
  return query
  select p.action_id
    from action_partenaire p
    join habilitation h on h.organisation_id = p.organisation_id
   where h.compte_id = acteur_compte()
     and h.role in ('DIRECTION', 'REFERENT_QUALITE', 'FACILITATEUR_SRA');
end $$;

create or replace function actions_ou_je_contribue() returns setof bigint
  language plpgsql stable security definer set search_path = public
as $$
begin
  return query
  select c.action_id from action_contributeur c where c.compte_id = acteur_compte();
end $$;

create or replace function action_lecteurs(action bigint) returns setof bigint
  language plpgsql stable security definer set search_path = public
as $$
begin
  return query
  select distinct h.compte_id
    from action a
    join habilitation h on h.organisation_id = a.organisation_id
    join compte c on c.id = h.compte_id and c.ferme_le is null
   where a.id = action_lecteurs.action
     and (h.role in ('DIRECTION', 'REFERENT_QUALITE')
          or (a.visibilite <> 'DIRECTION'
              and h.role in ('ADMINISTRATION', 'SECRETAIRE_INSTANCE', 'PROFESSIONNEL'))
          or (a.visibilite in ('CVS', 'PARTENAIRES', 'AUTORITE')
              and h.role = 'REPRESENTANT_USAGERS')
          or (a.visibilite in ('PARTENAIRES', 'AUTORITE') and h.role = 'FACILITATEUR_SRA')
          or (a.visibilite = 'AUTORITE' and h.role = 'OBSERVATEUR')
          or h.compte_id = a.pilote_id
          or h.compte_id = a.cree_par
          or exists (select from action_contributeur x
                      where x.action_id = a.id and x.compte_id = h.compte_id));
end $$;

create or replace function constats_avec_action(modules text[], types text[], ids bigint[])
  returns table (module text, objet_type text, objet_id bigint)
  language plpgsql stable security definer set search_path = public
as $$
#variable_conflict use_column
begin
  return query
  select distinct o.module, o.objet_type, o.objet_id
    from unnest(constats_avec_action.modules, constats_avec_action.types,
                constats_avec_action.ids) as c (module, objet_type, objet_id)
    join action_origine o
      on o.module = c.module and o.objet_type = c.objet_type and o.objet_id = c.objet_id
    join action a on a.id = o.action_id
   where a.organisation_id = any (acteur_organisations());
end $$;
