-- A reader who may not read an action must not be told that there is none. Of the findings that are
-- asked about, those from which an action of one of the reader's own organisations comes: that it
-- exists, and nothing of what it is. Of other organisations' plans it says nothing at all.
create policy action_origine_proprietaire on action_origine for select to current_user using (true);

create function constats_avec_action(modules text[], types text[], ids bigint[])
  returns table (module text, objet_type text, objet_id bigint)
  language sql stable security definer set search_path = public
begin atomic
  select distinct o.module, o.objet_type, o.objet_id
    from unnest(modules, types, ids) as c (module, objet_type, objet_id)
    join action_origine o on o.module = c.module and o.objet_type = c.objet_type
                         and o.objet_id = c.objet_id
    join action a on a.id = o.action_id
   where a.organisation_id = any (acteur_organisations());
end;
revoke execute on function constats_avec_action from public;
grant execute on function constats_avec_action to unisson_app;
