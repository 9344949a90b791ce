-- The first indicators that followed a series of audits had its number for a code. They are named
-- after the series, as those made since; a code that a formula uses stays what it is.
alter table indicateur no force row level security;
alter table indicateur_methode no force row level security;
alter table audit_serie no force row level security;
with nommes as (
  select i.id, i.organisation_id, i.code as avant,
         trim('_' from left(upper(trim('_' from
           regexp_replace(lower(unaccent(s.nom)), '[^a-z0-9]+', '_', 'g'))), 21)) as mots
  from indicateur i
  join audit_serie s
    on s.id::text = substr(i.code, 13) and s.organisation_id = i.organisation_id
  where i.code ~ '^AUDIT_SERIE_[0-9]+$'
), voulus as (
  select id, organisation_id, avant,
         case when mots ~ '^[A-Z]' then mots else 'AUDIT_' || mots end as code
  from nommes
  where mots <> ''
), uniques as (
  select distinct on (organisation_id, code) id, organisation_id, avant, code
  from voulus
  order by organisation_id, code, id
)
update indicateur i
set code = u.code
from uniques u
where i.id = u.id
  and not exists (
    select from indicateur autre
    where autre.organisation_id = u.organisation_id and autre.code = u.code)
  and not exists (
    select from indicateur_methode m
    where m.organisation_id = u.organisation_id and m.formule ~ ('\m' || u.avant || '\M'));
alter table indicateur force row level security;
alter table indicateur_methode force row level security;
alter table audit_serie force row level security;
