-- What a party promised stays readable to it after it left, as its departure closed it: the closing
-- is written on the day after its last one.
create policy lire_les_siennes on promesse for select using (exists (select 1
  from conventions_quittees() q join partie p on p.convention_id = q.id
 where q.id = promesse.convention_id and p.id = promesse.partie_id
   and p.organisation_id = any (acteur_organisations()) and promesse.cree_le < q.fin));

create policy lire_les_siennes on promesse_historique for select using
  (transition = 'CLASSER_SANS_OBJET' and exists (select 1
  from promesse m join conventions_quittees() q on q.id = m.convention_id
  join partie p on p.convention_id = m.convention_id and p.id = m.partie_id
 where m.convention_id = promesse_historique.convention_id and m.id = promesse_historique.promesse_id
   and p.organisation_id = any (acteur_organisations()) and m.cree_le < q.fin));
