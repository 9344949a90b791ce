-- An amendment adds a frozen annex to its convention, or replaces one by its number; a living one
-- that serves no more is taken out, and stays readable with its versions.
alter table annexe
  -- number of the annex of the amended convention that this one replaces, and the version it had
  add column remplace         int check (remplace > 0),
  add column remplace_version int,
  add column retiree_le       timestamptz,
  add column motif_retrait    text,
  add check ((remplace is null) = (remplace_version is null)),
  add check (remplace is null or nature = 'FIGEE'),
  add check ((retiree_le is null) = (motif_retrait is null));
grant update (retiree_le, motif_retrait, remplace_version) on annexe to unisson_app;

-- The platform alone, and once an amendment of this convention took effect.
create function annexe_par_avenant(convention bigint) returns boolean
  language sql stable
  return acteur_systeme() and exists (
    select 1 from avenant x where x.parent_id = convention and x.rang is not null);

do $$
declare
  t text;
  ecriture constant text :=
    'convention_id in (select a.convention_id from convention_acces a where a.niveau = ''ECRITURE'')';
begin
  foreach t in array array['insert with check', 'update using'] loop
    execute format('create policy %I on annexe for %s (%s and annexe_par_avenant(convention_id))',
      case t when 'update using' then 'remplacer_par_avenant' else 'ajouter_par_avenant' end, t,
      ecriture);
  end loop;
  execute format('create policy ajouter_par_avenant on annexe_version for insert with check'
    ' (%s and annexe_par_avenant(convention_id))', ecriture);
end $$;
