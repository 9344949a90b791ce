-- What proves an elimination is never eliminated: its certificate, the agreement of the archives
-- service.
create or replace function fichier_eliminable(id bigint) returns boolean
  language sql stable
  return exists (select 1 from dossier_justificatif d
                  where d.fichier_id = fichier_eliminable.id and d.etat = 'EFFACE')
      or exists (select 1 from elimination_fichier f
                   join elimination e on e.id = f.elimination_id
                  where f.fichier_id = fichier_eliminable.id and e.etat = 'EXECUTEE'
                    and convention_archivee(e.convention_id)
                    and not exists (
                        select 1 from elimination x
                         where fichier_eliminable.id in (x.certificat_id, x.visa_fichier_id))
                    and not exists (
                        select 1 from partie p
                         where p.convention_id = e.convention_id
                           and p.etat in ('ACCEPTEE', 'SORTIE')
                           and not exists (select 1 from elimination_accord a
                                            where a.elimination_id = e.id
                                              and a.partie_id = p.id)));
