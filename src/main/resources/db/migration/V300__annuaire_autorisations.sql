-- Until when an authorisation, an approval, an accreditation or a certification holds, as somebody
-- of the organisation says it: the structures that FINESS publishes carry no such date. What was
-- said is taken back or replaced, never changed.
create table autorisation (
  id               bigint generated always as identity primary key,
  organisation_id  bigint      not null references organisation,
  -- of one establishment; null for the whole organisation
  etablissement_id bigint references etablissement,
  nature           text        not null
    check (nature in ('AUTORISATION', 'AGREMENT', 'ACCREDITATION', 'CERTIFICATION')),
  reference        text        not null check (reference <> ''),
  fin              date        not null,
  compte_id        bigint      not null references compte,
  le               timestamptz not null,
  retiree_par      bigint references compte,
  retiree_le       timestamptz,
  retiree_pour     text        not null default '',
  check ((retiree_le is null) = (retiree_par is null)),
  check (retiree_le is null or retiree_pour <> '')
);
create index autorisation_organisation on autorisation (organisation_id, fin)
  where retiree_le is null;
create index autorisation_etablissement on autorisation (etablissement_id)
  where etablissement_id is not null;

create function autorisations_dites_par_moi(organisation bigint) returns boolean
  language sql stable
  return acteur_a_role(organisation, '{ADMINISTRATION,DIRECTION,REFERENT_QUALITE}');

alter table autorisation enable row level security;
alter table autorisation force row level security;
create policy lire on autorisation for select
  using (acteur_systeme() or acteur_compte() is not null);
create policy ajouter on autorisation for insert with check (compte_id = acteur_compte()
  and retiree_le is null and autorisations_dites_par_moi(organisation_id)
  and (etablissement_id is null or exists (select 1 from etablissement e
    where e.id = etablissement_id and e.organisation_id = autorisation.organisation_id)));
create policy retirer on autorisation for update
  using (retiree_le is null and autorisations_dites_par_moi(organisation_id))
  with check (retiree_par = acteur_compte());
grant select, insert on autorisation to unisson_app;
grant update (retiree_par, retiree_le, retiree_pour) on autorisation to unisson_app;
grant execute on function autorisations_dites_par_moi to unisson_app;
