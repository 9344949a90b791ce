package fr.unisson.gouvernance.donnees;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.gouvernance.CriteresInstances;
import fr.unisson.gouvernance.InstanceId;
import fr.unisson.gouvernance.LigneInstance;
import fr.unisson.gouvernance.NatureInstance;
import fr.unisson.gouvernance.Siege;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Bodies with what needs care in each.
@Repository
public class ListeInstancesSql {

    private static final String LISTER =
            """
            with miennes as (
              select s.instance_id from siege s
               where s.compte_id = acteur_compte() and s.debut <= :jour
                 and (s.fin is null or s.fin >= :jour)),
            lues as (
              select i.* from instance i
               where (acteur_systeme() or i.id = any (array(select instances_accessibles())))
                 and (:organisation::bigint is null
                      or i.id in (select o.instance_id from instance_organisation o
                            where o.organisation_id = :organisation and o.jusqua is null)
                      or i.id in (select instance_id from miennes))
                 and i.active = not :closes
                 and (:nature::text is null or i.nature = :nature)
                 and (not :siege or i.id in (select instance_id from miennes))
                 and (:q = '' or sans_accent(i.nom) ilike '%' || sans_accent(:q) || '%')),
            composees as (
              select s.instance_id,
                     count(*) filter (where not (s.compte_id is null and s.nom = '')) as membres,
                     count(*) filter (where s.compte_id is null and s.nom = '') as vacants,
                     count(*) filter (where not (s.compte_id is null and s.nom = '')
                                        and s.fin <= :bientot
                                        and not exists (select 1 from siege n
                                              where n.succede_a = s.id)) as finissants
                from siege s
               where s.instance_id in (select id from lues) and s.debut <= :jour
                 and (s.fin is null or s.fin >= :jour)
               group by s.instance_id),
            dus as (
              select a.instance_id, count(*) as retards from avis_instance a
               where a.instance_id in (select id from lues) and a.etat = 'RENDU'
                 and a.reponse_pour < :jour
               group by a.instance_id)
            select i.id, i.nom, i.nature, i.active,
                   coalesce((select string_agg(o.raison_sociale, ', '
                                      order by o.id <> i.organisation_id, o.raison_sociale)
                      from instance_organisation io
                      join organisation o on o.id = io.organisation_id
                     where io.instance_id = i.id and io.jusqua is null), '') as porteurs,
                   coalesce(c.membres, 0) as membres, coalesce(c.vacants, 0) as vacants,
                   coalesce(c.finissants, 0) as finissants, coalesce(d.retards, 0) as retards,
                   (select min(s) from seances_instance(i.id, :jour) s) as prochaine,
                   i.id in (select instance_id from miennes) as j_y_siege
              from lues i
              left join composees c on c.instance_id = i.id
              left join dus d on d.instance_id = i.id
             where (not :soigner
                or coalesce(c.vacants, 0) + coalesce(c.finissants, 0) + coalesce(d.retards, 0) > 0)
               and (:apres::bigint is null
                or (i.id not in (select instance_id from miennes), i.nom, i.id) >
                   (select b.id not in (select instance_id from miennes), b.nom, b.id
                      from instance b where b.id = :apres))
             order by j_y_siege desc, i.nom, i.id
             limit :limite
            """;

    private final JdbcClient db;

    ListeInstancesSql(JdbcClient db) {
        this.db = db;
    }

    /// @param organisation all those that the actor reads when null
    /// @param apres the last one of the former page
    public List<LigneInstance> lister(
            CriteresInstances c,
            @Nullable OrganisationId organisation,
            LocalDate jour,
            @Nullable Long apres,
            int limite) {
        return db.sql(LISTER)
                .param("apres", apres, java.sql.Types.BIGINT)
                .param("limite", limite)
                .param("organisation", organisation == null ? null : organisation.valeur())
                .param("q", c.q())
                .param("nature", c.nature() == null ? null : c.nature().name())
                .param("closes", c.closes())
                .param("soigner", c.aSoigner())
                .param("siege", c.siege())
                .param("jour", jour)
                .param("bientot", jour.plusDays(Siege.PREAVIS_JOURS))
                .query((r, _) ->
                        new LigneInstance(
                                new InstanceId(r.getLong("id")),
                                r.getString("nom"),
                                NatureInstance.valueOf(r.getString("nature")),
                                r.getBoolean("active"),
                                r.getString("porteurs"),
                                r.getInt("membres"),
                                r.getInt("vacants"),
                                r.getInt("finissants"),
                                r.getInt("retards"),
                                r.getObject("prochaine", LocalDate.class),
                                r.getBoolean("j_y_siege")))
                .list();
    }
}
