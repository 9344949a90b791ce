-- Measured with twelve thousand conventions: what does not change in a query is asked once, not for
-- each row, and the links of a territory are looked at once each.
alter policy lire on convention_acces using ((select acteur_systeme())
  or compte_id = (select acteur_compte())
  or organisation_id = any ((select acteur_organisations())::bigint[]));

-- The establishments of one kind in a department that a convention of this type in force concerns:
-- those the party named, or all of its own. `montree`: the reader may be told of it by name.
create or replace function carte_couverts(departement text, categorie text, modele text)
  returns table (etablissement_id bigint, montree boolean)
  language sql stable security definer set search_path = public
  begin atomic
    with cibles as materialized (
      select e.id, e.organisation_id from etablissement e
       where e.departement = carte_couverts.departement
         and e.categorie = carte_couverts.categorie and not e.ferme),
    engagees as materialized (
      select p.convention_id, p.id, p.organisation_id
        from partie p
        join convention c on c.id = p.convention_id and c.nature = 'CONVENTION'
         and engage(c.etat) and coalesce(nullif(c.modele_type, ''), 'LIBRE') = modele
       where p.etat = 'ACCEPTEE'
         and p.organisation_id in (select k.organisation_id from cibles k)),
    montrees as materialized (
      select x.convention_id, carte_nommee(x.convention_id)
               or x.convention_id in (select a.convention_id from convention_acces a
                    where a.compte_id = acteur_compte()
                      or a.organisation_id = any (acteur_organisations())) as montree
        from (select distinct g.convention_id from engagees g) x)
    select k.id, bool_or(m.montree)
      from cibles k
      join engagees g on g.organisation_id = k.organisation_id
      join montrees m on m.convention_id = g.convention_id
      left join partie_etablissement n
        on n.convention_id = g.convention_id and n.partie_id = g.id
     where n.etablissement_id is null or n.etablissement_id = k.id
     group by k.id;
  end;
