-- Measured with twelve thousand conventions: the links of a territory start from what their parties
-- agreed to show, not from every convention, each asked by a function of its own.
create or replace function territoire_liens(departement text)
  returns table (convention_id bigint, modele text, etat text, provenance text, fin date,
                 organisation_id bigint)
  language sql stable security definer set search_path = public
  begin atomic
    with dits as materialized (
      select distinct on (a.convention_id, a.partie_id) a.convention_id, a.partie_id, a.accord
        from carte_accord a
       order by a.convention_id, a.partie_id, a.rang desc),
    nommees as materialized (
      select p.convention_id
        from partie p
        join organisation o on o.id = p.organisation_id
        left join dits d on d.convention_id = p.convention_id and d.partie_id = p.id
       where p.etat = 'ACCEPTEE'
         and p.convention_id in (select y.convention_id from dits y where y.accord)
       group by p.convention_id
      having bool_and(coalesce(d.accord, false))
         and bool_or(o.departement = territoire_liens.departement))
    select c.id, coalesce(nullif(c.modele_type, ''), 'LIBRE'), c.etat, c.provenance, c.fin_periode,
           p.organisation_id
      from nommees n
      join convention c on c.id = n.convention_id and c.nature = 'CONVENTION' and engage(c.etat)
      join partie p on p.convention_id = c.id and p.etat = 'ACCEPTEE'
     where departement in (select territoires_ouverts());
  end;
