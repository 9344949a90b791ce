-- Any imperative criterion below 4 needs its action at once (HAS, procédure d'évaluation). The action
-- that was opened before the mark fell is that action: it becomes mandatory with the mark, and is no
-- longer so when the criterion is met again. Whoever rates may neither read nor write that action.
create policy action_origine_requalifier on action_origine for update to current_user
  using (true) with check (true);

create function autoevaluation_critere_suivre() returns trigger
  language plpgsql security definer set search_path = public
as $$
declare
  critere bigint;
  voulu   text;
begin
  select e.critere_id into critere from autoevaluation_element e
   where e.autoevaluation_id = new.autoevaluation_id and e.noeud_id = new.noeud_id;
  -- Two who rate the same criterion at once: the second sees what the first wrote.
  perform pg_advisory_xact_lock(hashtextextended('autoevaluation_critere:' || critere, 0));
  select case when exists (
           select 1 from autoevaluation_cote c
             join autoevaluation_element e on e.autoevaluation_id = c.autoevaluation_id
              and e.noeud_id = c.noeud_id
            where c.autoevaluation_id = new.autoevaluation_id and e.critere_id = critere
              and c.valeur not in ('4', 'ETOILE'))
         then 'CRITERE_IMPERATIF' else 'EVALUATION' end into voulu;
  update action_origine set genre = voulu
   where module = 'essms' and objet_type = 'critere' and objet_id = critere
     and genre in ('CRITERE_IMPERATIF', 'EVALUATION') and genre <> voulu;
  return null;
end $$;
revoke execute on function autoevaluation_critere_suivre from public;
create trigger autoevaluation_critere_suivre after insert on autoevaluation_cotation
  for each row when (new.imperatif) execute function autoevaluation_critere_suivre();

-- Those that were left behind.
select set_config('app.systeme', 'oui', true);
update action_origine set genre = 'CRITERE_IMPERATIF'
 where module = 'essms' and objet_type = 'critere' and genre = 'EVALUATION'
   and objet_id in (
     select e.critere_id from autoevaluation_cote c
       join autoevaluation_element e on e.autoevaluation_id = c.autoevaluation_id
        and e.noeud_id = c.noeud_id
      where e.imperatif and c.valeur not in ('4', 'ETOILE'));
select set_config('app.systeme', '', true);
