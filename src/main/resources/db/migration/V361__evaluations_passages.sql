-- A session moves along its graph whatever program asks: it never goes back to answers, where figures
-- already seen could be set against new marks.
create function evaluation_passage_permis() returns trigger
  language plpgsql as $$
begin
  if not exists (select 1 from evaluation_etat_suivant s
                  where s.de = old.etat and s.vers = new.etat) then
    raise exception 'A session does not go from % to %', old.etat, new.etat
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger evaluation_passage_permis before update of etat on evaluation_session for each row
  when (old.etat is distinct from new.etat) execute function evaluation_passage_permis();
