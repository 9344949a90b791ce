-- A pseudonym is given by the program, never typed: no rule tells a first name from a common word.
-- Those typed before stay; they may be replaced by one that tells nothing of anybody.
create policy neutre on autoevaluation_personne as restrictive for insert
  with check (pseudonyme ~ '^Personne [A-Z]{1,2}$');

grant update (pseudonyme) on autoevaluation_personne to unisson_app;

create function autoevaluation_pseudonyme_neutre() returns trigger language plpgsql as $$
begin
  if new.pseudonyme is distinct from old.pseudonyme
     and new.pseudonyme !~ '^Personne [A-Z]{1,2}$' then
    raise exception 'A pseudonym is given, not typed' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger autoevaluation_pseudonyme_neutre before update on autoevaluation_personne
  for each row execute function autoevaluation_pseudonyme_neutre();
