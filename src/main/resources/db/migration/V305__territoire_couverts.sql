-- What is looked up for each establishment is hashed whatever the planner expects: it cannot tell
-- how many conventions are of a type.
create or replace function carte_couverts(departement text, categorie text, modele text)
  returns table (etablissement_id bigint, montree boolean)
  language sql stable security definer set search_path = public
  begin atomic
    select e.id, bool_or(
             c.id not in (select q.convention_id
                   from partie q
                   left join (select distinct on (a.convention_id, a.partie_id)
                                     a.convention_id, a.partie_id, a.accord
                                from carte_accord a
                               order by a.convention_id, a.partie_id, a.rang desc) dit
                     on dit.convention_id = q.convention_id and dit.partie_id = q.id
                  where q.etat = 'ACCEPTEE' and not coalesce(dit.accord, false))
             or c.id in (select a.convention_id from convention_acces a
                  where a.compte_id = acteur_compte()
                     or a.organisation_id = any (acteur_organisations())))
      from etablissement e
      join partie p on p.organisation_id = e.organisation_id and p.etat = 'ACCEPTEE'
      join convention c on c.id = p.convention_id and c.nature = 'CONVENTION' and engage(c.etat)
       and coalesce(nullif(c.modele_type, ''), 'LIBRE') = modele
      left join partie_etablissement n
        on n.convention_id = p.convention_id and n.partie_id = p.id
     where e.departement = carte_couverts.departement
       and e.categorie = carte_couverts.categorie and not e.ferme
       and (n.etablissement_id is null or n.etablissement_id = e.id)
     group by e.id;
  end;
