-- On a questionnaire or a maturity grid, an organisation may answer as one voice: no college rates
-- apart, the group says its marks at once.
insert into evaluation_etat_suivant values ('PREPARATION', 'CONJOINTE');

create function evaluation_une_voix() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  if exists (select 1 from evaluation_participant p where p.session_id = new.id)
     or not exists (select 1 from grille_version v join grille g on g.id = v.grille_id
          where v.id = new.grille_id and g.nature in ('MATURITE', 'QUESTIONNAIRE')) then
    raise exception 'Two colleges rate this session' using errcode = 'check_violation';
  end if;
  return new;
end $$;
revoke execute on function evaluation_une_voix from public;
create trigger evaluation_une_voix before update of etat on evaluation_session for each row
  when (old.etat = 'PREPARATION' and new.etat = 'CONJOINTE')
  execute function evaluation_une_voix();
