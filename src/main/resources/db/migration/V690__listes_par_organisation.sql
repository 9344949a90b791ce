-- What the actor keeps, found by the organisation. As a condition on a function, the organisations
-- were compared under the rule of rows, where no index serves: every indicator of the country was
-- read before a value was written.
create or replace function indicateurs_que_je_tiens() returns setof bigint
  language sql stable
begin atomic
  select i.id from indicateur i
   where i.organisation_id = any ((select acteur_organisations())::bigint[])
     and (i.responsable_id = acteur_compte() or i.valideur_id = acteur_compte()
       or i.organisation_id in (
            select organisations_ayant_pour_moi('{DIRECTION,REFERENT_QUALITE}')));
end;

create or replace function audits_confies_a_moi() returns setof bigint
  language sql stable
begin atomic
  select a.audit_id from audit_auditeur a
   where a.compte_id = (select acteur_compte())
     and a.organisation_id = any ((select acteur_organisations())::bigint[]);
end;
