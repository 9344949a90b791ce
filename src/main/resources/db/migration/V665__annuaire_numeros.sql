-- Who gives its number to an organisation of the directory that came without one: those who answer
-- for it, and who runs the platform. A role is given by the administration of each organisation, so
-- one held elsewhere says nothing here.
create function numero_donne_par_moi(laquelle bigint) returns boolean
  language sql stable security definer set search_path = public
  begin atomic
    select acteur_a_role(laquelle, '{ADMINISTRATION,DIRECTION,REFERENT_QUALITE}')
      or exists (select 1 from compte c
          where c.id = acteur_compte() and c.plateforme and c.ferme_le is null);
  end;

-- Whether somebody holds a role in it: until then, only who typed the entry knows of it.
create function organisation_habitee(laquelle bigint) returns boolean
  language sql stable security definer set search_path = public
  begin atomic
    select exists (select 1 from habilitation h where h.organisation_id = laquelle);
  end;

revoke execute on function numero_donne_par_moi, organisation_habitee from public;
grant execute on function numero_donne_par_moi, organisation_habitee to unisson_app;
