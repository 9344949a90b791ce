-- Whoever sits in the steering committee of a convention is of its committee, with or without the
-- role in the convention, as long as they may work in it: the alerts of the convention are theirs too.
create policy proprietaire on convention_instance for select to current_user using (true);

-- The conventions in whose committee this account sits today. Asked of oneself, or by the platform.
create function comites_ou_siege(qui bigint) returns setof bigint
  language sql stable security definer set search_path = public
  begin atomic
    select l.convention_id
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
revoke execute on function comites_ou_siege from public;
grant execute on function comites_ou_siege to unisson_app;

create or replace function alertes_lues() returns setof bigint
  language sql stable
  begin atomic
    select p.convention_id from participant p
     where p.compte_id = acteur_compte() and p.jusqu_au is null
       and p.role in ('ANIMATEUR', 'PRESIDENT_COPIL', 'MEMBRE_COPIL', 'REFERENT',
         'REPRESENTANT_USAGERS', 'SIGNATAIRE')
    union
    select comites_ou_siege(acteur_compte());
  end;

create or replace function signale_pour_moi(convention bigint) returns boolean
  language sql stable
  return exists (select 1 from participant p where p.convention_id = convention
    and p.compte_id = acteur_compte() and p.jusqu_au is null
    and p.role in ('ANIMATEUR', 'PRESIDENT_COPIL', 'MEMBRE_COPIL', 'REFERENT',
      'REPRESENTANT_USAGERS'))
    or convention in (select comites_ou_siege(acteur_compte()));

create or replace function siege_au_comite_pour_moi(convention bigint) returns boolean
  language sql stable
  return exists (select 1 from participant p where p.convention_id = convention
    and p.compte_id = acteur_compte() and p.jusqu_au is null
    and p.role in ('ANIMATEUR', 'PRESIDENT_COPIL', 'MEMBRE_COPIL'))
    or convention in (select comites_ou_siege(acteur_compte()));
