-- Who presides the steering committee of a convention by their seat qualifies its alerts, as whoever
-- holds the role in the convention; the others who run the committee, while nobody presides it.

-- The seats that this account holds today in the committees of conventions where it may work. Asked
-- of oneself, or by the platform.
create function sieges_aux_comites(qui bigint)
  returns table (convention_id bigint, fonction text)
  language sql stable security definer set search_path = public
  begin atomic
    select l.convention_id, s.fonction
      from siege s
      join instance i on i.id = s.instance_id and i.nature = 'COPIL' and i.active
      join convention_instance l on l.instance_id = i.id and l.detachee_le is null
     where s.compte_id = qui and (qui = acteur_compte() or acteur_systeme())
       and s.fonction <> 'INVITE'
       and s.debut <= jour_de_paris() and (s.fin is null or s.fin >= jour_de_paris())
       and exists (select 1 from convention_acces a
            where a.convention_id = l.convention_id and a.niveau = 'ECRITURE'
              and (a.compte_id = qui or a.organisation_id in (select h.organisation_id
                    from habilitation h where h.compte_id = qui and h.role <> 'OBSERVATEUR')));
  end;

-- Whether somebody who may work in the convention presides its committee by their seat: yes or no,
-- without saying who.
create function comite_preside(convention bigint) returns boolean
  language sql stable security definer set search_path = public
  return exists (select 1
      from siege s
      join instance i on i.id = s.instance_id and i.nature = 'COPIL' and i.active
      join convention_instance l on l.instance_id = i.id and l.detachee_le is null
     where l.convention_id = convention and s.fonction = 'PRESIDENCE'
       and s.debut <= jour_de_paris() and (s.fin is null or s.fin >= jour_de_paris())
       and exists (select 1 from convention_acces a
            where a.convention_id = convention and a.niveau = 'ECRITURE'
              and (a.compte_id = s.compte_id or a.organisation_id in (select h.organisation_id
                    from habilitation h
                   where h.compte_id = s.compte_id and h.role <> 'OBSERVATEUR'))));

revoke execute on function sieges_aux_comites, comite_preside from public;
grant execute on function sieges_aux_comites, comite_preside to unisson_app;

create or replace function comites_ou_siege(qui bigint) returns setof bigint
  language sql stable security definer set search_path = public
  begin atomic
    select s.convention_id from sieges_aux_comites(qui) s;
  end;


create or replace function preside_pour_moi(convention bigint) returns boolean
  language sql stable
  return exists (select 1 from participant p where p.convention_id = convention
      and p.compte_id = acteur_compte() and p.jusqu_au is null and p.role = 'PRESIDENT_COPIL')
    or exists (select 1 from sieges_aux_comites(acteur_compte()) s
      where s.convention_id = convention and s.fonction = 'PRESIDENCE')
    or (not comite_preside(convention)
      and not exists (select 1 from participant x where x.convention_id = convention
        and x.role = 'PRESIDENT_COPIL' and x.jusqu_au is null)
      and (exists (select 1 from participant p where p.convention_id = convention
          and p.compte_id = acteur_compte() and p.jusqu_au is null and p.role = 'ANIMATEUR')
        or exists (select 1 from sieges_aux_comites(acteur_compte()) s
          where s.convention_id = convention and s.fonction <> 'MEMBRE')));

-- The rules hold for all the parties: those who run the committee change them, not one party.
create or replace function regle_les_alertes_pour_moi(convention bigint) returns boolean
  language sql stable
  return exists (select 1 from participant p where p.convention_id = convention
      and p.compte_id = acteur_compte() and p.jusqu_au is null
      and p.role in ('ANIMATEUR', 'PRESIDENT_COPIL'))
    or exists (select 1 from sieges_aux_comites(acteur_compte()) s
      where s.convention_id = convention and s.fonction <> 'MEMBRE');
