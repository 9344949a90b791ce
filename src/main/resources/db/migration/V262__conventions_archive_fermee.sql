-- An archived convention is read and never written again, whoever asks, whatever the page forgets:
-- one restrictive policy on every table that belongs to a convention.
create function convention_archivee(convention bigint) returns boolean
  language sql stable
  return exists (select 1 from convention c
                  where c.etat = 'ARCHIVEE'
                    and (c.id = convention_archivee.convention
                         or c.id = (select a.parent_id from convention a
                                     where a.id = convention_archivee.convention
                                       and a.nature = 'AVENANT')));
grant execute on function convention_archivee to unisson_app;

-- Every table of a convention that is not closed yet, those of later migrations included: called
-- after each migration, by `afterMigrate.sql`.
create procedure fermer_a_l_archive()
  language plpgsql
as $$
declare
  nom text;
begin
  for nom in
    select k.relname
      from pg_class k
      join pg_namespace n on n.oid = k.relnamespace and n.nspname = 'public'
      join pg_attribute a on a.attrelid = k.oid and a.attname = 'convention_id'
       and not a.attisdropped
     where k.relkind = 'r'
       -- Who reads it goes on changing, and so does what becomes of its files.
       and k.relname not in ('convention_acces', 'participant', 'elimination',
         'elimination_historique', 'elimination_fichier', 'elimination_accord')
       and not exists (select 1 from pg_policy p
                        where p.polrelid = k.oid and p.polname = 'archive_ajouter')
  loop
    execute format('create policy archive_ajouter on %I as restrictive for insert'
      ' with check (not convention_archivee(convention_id))', nom);
    execute format('create policy archive_modifier on %I as restrictive for update'
      ' using (not convention_archivee(convention_id))', nom);
    execute format('create policy archive_retirer on %I as restrictive for delete'
      ' using (not convention_archivee(convention_id))', nom);
  end loop;
end $$;
revoke execute on procedure fermer_a_l_archive() from public;

-- The convention itself: it enters this state, and leaves it no more.
create policy archive_modifier on convention as restrictive for update
  using (etat <> 'ARCHIVEE'
         and not (nature = 'AVENANT' and convention_archivee(id)))
  with check (true);
