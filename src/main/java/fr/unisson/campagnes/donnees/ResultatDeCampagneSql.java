package fr.unisson.campagnes.donnees;

import fr.unisson.campagnes.BilanDeCampagne;
import fr.unisson.campagnes.CampagneId;
import fr.unisson.campagnes.InvitationId;
import fr.unisson.campagnes.ResultatVue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What an organisation sent, for itself; what all say together, for all.
@Repository
public class ResultatDeCampagneSql {

    private final JdbcClient db;

    ResultatDeCampagneSql(JdbcClient db) {
        this.db = db;
    }

    public void envoyer(InvitationId id, CampagneId campagne, Map<Long, BigDecimal> valeurs) {
        db.sql(
                        """
                        insert into campagne_reponse (invitation_id, campagne_id, grille_id, noeud_id,
                                                      valeur)
                        select :i, c.id, c.grille_id, v.noeud, v.valeur
                          from campagne_evaluation c, unnest(:noeuds::bigint[], :valeurs::numeric[])
                                             v (noeud, valeur)
                         where c.id = :c
                        """)
                .param("i", id.valeur())
                .param("c", campagne.valeur())
                .param("noeuds", valeurs.keySet().toArray(Long[]::new))
                .param("valeurs", valeurs.values().toArray(BigDecimal[]::new))
                .update();
    }

    /// By node of the grid; empty for anybody of another organisation.
    public Map<Long, BigDecimal> envoyees(InvitationId id) {
        var valeurs = new LinkedHashMap<Long, BigDecimal>();
        db.sql("select noeud_id, valeur from campagne_reponse where invitation_id = :i")
                .param("i", id.valeur())
                .query(r -> {
                    valeurs.put(r.getLong("noeud_id"), r.getBigDecimal("valeur"));
                });
        return valeurs;
    }

    /// The nodes of the grid whose figure is withheld, see `campagne_retenue`.
    public Set<Long> retenues(CampagneId id) {
        return db.sql("select noeud_id from campagne_retenue where campagne_id = :id")
                .param("id", id.valeur())
                .query(Long.class)
                .set();
    }

    /// Empty for whoever is not shown the campaign.
    public Optional<BilanDeCampagne> bilan(CampagneId id) {
        return db.sql("select donnes, retenus from campagne_bilan(:id)")
                .param("id", id.valeur())
                .query(BilanDeCampagne.class)
                .optional();
    }

    /// By node of the grid, once the campaign is closed.
    public Map<Long, ResultatVue> resultats(CampagneId id) {
        var resultats = new LinkedHashMap<Long, ResultatVue>();
        db.sql("select * from campagne_resultat where campagne_id = :id")
                .param("id", id.valeur())
                .query(r -> {
                    resultats.put(
                            r.getLong("noeud_id"),
                            new ResultatVue(
                                    r.getInt("organisations"),
                                    r.getBigDecimal("premier"),
                                    r.getBigDecimal("mediane"),
                                    r.getBigDecimal("troisieme")));
                });
        return resultats;
    }
}
