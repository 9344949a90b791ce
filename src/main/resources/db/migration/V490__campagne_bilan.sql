-- How many figures a closed campaign gives and withholds, for the letter that announces them: the
-- same counts as everybody reads on its page.
create function campagne_bilan(campagne bigint) returns table (donnes int, retenus int)
  language sql stable security definer set search_path = public
begin atomic
  select (select count(*)::int from campagne_resultat r where r.campagne_id = c.id),
         (select count(*)::int from campagne_retenue x where x.campagne_id = c.id)
    from campagne_evaluation c
   where c.id = campagne_bilan.campagne
     and (acteur_systeme() or c.id in (select campagnes_montrees()));
end;
revoke execute on function campagne_bilan from public;
grant execute on function campagne_bilan to unisson_app;
