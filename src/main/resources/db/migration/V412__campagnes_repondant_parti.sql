-- Who was named to answer and left the organisation since reads nothing of it any more.
create or replace function campagne_invitations_miennes() returns setof bigint
  language sql stable security definer set search_path = public
begin atomic
  select i.id from campagne_invitation i join campagne_evaluation c on c.id = i.campagne_id
   where c.ouverte_le is not null
     and i.organisation_id = any (acteur_organisations())
     and (i.repondant_id = acteur_compte()
          or exists (select 1 from habilitation h
               where h.compte_id = acteur_compte() and h.organisation_id = i.organisation_id
                 and h.role in ('ADMINISTRATION', 'DIRECTION', 'REFERENT_QUALITE')));
end;
