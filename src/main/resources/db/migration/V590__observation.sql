-- What broke: one line for each answer 500, by the number shown on the page, with nothing that
-- anybody typed: neither the address asked, nor the message of the error.
create table panne (
  id      bigint generated always as identity primary key,
  le      timestamptz not null,
  requete text        not null,
  methode text        not null,
  -- the pattern of the address, not the address
  modele  text        not null,
  -- the class of the error, and the first of our lines that it went through
  erreur  text        not null,
  lieu    text        not null
);
create index panne_recente on panne (le desc);
alter table panne enable row level security;
alter table panne force row level security;
create policy lire on panne for select using (acteur_systeme());
create policy ajouter on panne for insert with check (acteur_systeme());
create policy oublier on panne for delete using (acteur_systeme());
grant select, insert, delete on panne to unisson_app;

-- Late actions of everybody are counted every minute: only those that may be late are gone through.
create index action_en_cours on action (pour_le) where etat in ('A_FAIRE', 'EN_COURS', 'SUSPENDUE');
create index action_a_verifier on action (efficacite_le) where etat = 'REALISEE';
create index courrier_en_echec on courrier (id)
  where etat = 'ABANDONNE' and motif is null or etat = 'A_ENVOYER' and erreur is not null;
create index import_fichier_etat on import_fichier (etat);
create index essms_import_etat on essms_import (etat);

-- The figures of the whole platform, counts only, for the platform only. What may be long is counted
-- up to `plafond`.
create function chiffres_de_la_plateforme(aujourdhui date, instant timestamptz, plafond int)
  returns table (mesure text, genre text, etat text, valeur bigint)
  language sql stable security definer set search_path = public as
$$
  select x.mesure, x.genre, x.etat, x.valeur from (
    select 'conventions' as mesure, n.nature as genre, e.etat as etat, count(c.id) as valeur
      from (values ('CONVENTION'), ('AVENANT')) n (nature)
      cross join (select de as etat from convention_etat_suivant
                  union select vers from convention_etat_suivant) e
      left join convention c on c.nature = n.nature and c.etat = e.etat
     group by 1, 2, 3
    union all
    select 'actions.retard', '', 'ECHUE', count(*)
      from (select from action where etat in ('A_FAIRE', 'EN_COURS', 'SUSPENDUE')
               and pour_le < aujourdhui limit plafond) a
    union all
    select 'actions.retard', '', 'A_VERIFIER', count(*)
      from (select from action where etat = 'REALISEE'
               and efficacite_le < aujourdhui limit plafond) a
    union all
    select 'courriels', '', 'EN_ATTENTE', count(*)
      from (select from courrier where etat = 'A_ENVOYER' limit plafond) c
    union all
    select 'courriels', '', 'EN_ECHEC', count(*)
      from (select from courrier where etat = 'ABANDONNE' and motif is null
                or etat = 'A_ENVOYER' and erreur is not null limit plafond) c
    union all
    select 'travaux', '', t.etat, count(*) filter (where t.compte) from (
        select 'PREVU' as etat, true as compte from scheduled_tasks
        union all
        select 'EN_RETARD', not picked and execution_time < now() - interval '5 minutes'
          from scheduled_tasks
        union all
        select 'EN_ECHEC', coalesce(consecutive_failures, 0) > 0 from scheduled_tasks
        union all
        select e, false from unnest(array['PREVU', 'EN_RETARD', 'EN_ECHEC']) e
      ) t group by t.etat
    union all
    select 'sessions', '', 'OUVERTE', count(*)
      from (select from spring_session
             where principal_name is not null
               and expiry_time > extract(epoch from now()) * 1000 limit plafond) s
    union all
    select 'imports', 'ANNUAIRE', e, (select count(*) from (select from import_fichier i
                                       where i.etat = e limit plafond) i)
      from unnest(array['EN_ATTENTE', 'EN_COURS', 'TERMINE', 'REFUSE']) e
    union all
    select 'imports', 'RESULTATS_HAS', e, (select count(*) from (select from essms_import i
                                            where i.etat = e limit plafond) i)
      from unnest(array['EN_ATTENTE', 'LECTURE', 'ECRITURE', 'TERMINE', 'REFUSE']) e
    union all
    select 'pannes.jour', '', '', count(*)
      from (select from panne where le > instant - interval '1 day' limit plafond) p
    union all
    select 'acces.refuses.jour', '', '', count(*)
      from (select from acces_refuse where le > instant - interval '1 day' limit plafond) r
    union all
    select 'base.octets', '', '', pg_database_size(current_database())
  ) x
  where acteur_systeme();
$$;

-- Which migrations this database has: Flyway's own table belongs to the owner.
create function migrations_faites()
  returns table (version text, description text, le timestamp, nombre bigint)
  language plpgsql stable security definer set search_path = public as
$$
begin
  return query
    select f.version::text, f.description::text, f.installed_on,
           count(*) over () as nombre
      from flyway_schema_history f
     where f.success and f.version is not null and acteur_systeme()
     order by f.installed_rank desc limit 1;
end
$$;

revoke execute on function chiffres_de_la_plateforme, migrations_faites from public;
grant execute on function chiffres_de_la_plateforme, migrations_faites to unisson_app;
