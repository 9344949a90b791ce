-- A party whose sheet lacks what the text prints of it is told so once the text is assembled, which an
-- amendment is from its first day. The facilitator keeps the turn meanwhile: the drafting goes on.
do $$
declare
  avant constant text := pg_get_viewdef('convention_attente'::regclass);
  tete constant text := 'attendues AS NOT MATERIALIZED (';
  invitation constant text := 'a.nature <> ''INVITATION''::text';
  fiches constant text := $sql$
    select c.convention_id, 'FICHE'::text as nature, p.id as partie_id, null::bigint as compte_id,
           array['REFERENT']::text[] as roles, p.id::text as objet, null::date as pour
      from courante c
      join partie p on p.convention_id = c.convention_id
      join organisation o on o.id = p.organisation_id
     where c.etat = 'CONSOLIDATION' and p.etat = 'ACCEPTEE'
       and (btrim(p.representant) = '' or btrim(p.representant_qualite) = ''
         or cardinality(p.missions) = 0
         or coalesce(o.finess_ej, o.siren, o.rna) is null)
    union all
  $sql$;
begin
  if position(tete in avant) = 0 or position(invitation in avant) = 0 then
    raise exception 'convention_attente does not read as this migration expects';
  end if;
  execute 'create or replace view convention_attente with (security_invoker = true) as '
    || replace(replace(avant, tete, tete || fiches),
         invitation, 'a.nature not in (''INVITATION'', ''FICHE'')');
end $$;
