-- Whoever sits in a body may belong to no organisation that bears it: an address typed by those who
-- run the body finds the account. It answers one identifier, and only to somebody connected.
create function compte_a_cette_adresse(adresse text) returns bigint
  language sql stable security definer set search_path = public
  begin atomic
    select c.id from compte c
     where c.courriel = lower(adresse) and c.ferme_le is null
       and (acteur_systeme() or acteur_compte() is not null);
  end;
revoke execute on function compte_a_cette_adresse from public;
grant execute on function compte_a_cette_adresse to unisson_app;

-- With an account, the name by which they were designated stays.
alter table siege drop constraint siege_check;
