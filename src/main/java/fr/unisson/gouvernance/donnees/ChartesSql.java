package fr.unisson.gouvernance.donnees;

import fr.unisson.documents.FichierId;
import fr.unisson.gouvernance.Charte;
import fr.unisson.gouvernance.InstanceId;
import fr.unisson.socle.Acteur;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Versions of charters: written once.
@Repository
public class ChartesSql {

    private static final String VERROUILLER =
            "select pg_advisory_xact_lock(hashtextextended('instance-charte:' || :instance, 0))";

    private static final String LISTER =
            """
            select instance_id, numero, texte, fichier_id, empreinte, adoptee_le, note
              from charte_instance where instance_id = :instance order by numero desc
            """;

    private static final String INSERER =
            """
            insert into charte_instance (instance_id, numero, texte, fichier_id, empreinte,
                   adoptee_le, note, cree_par, cree_le)
            values (:instance, :numero, :texte, :fichier, :empreinte, :adopteeLe, :note, :par, :le)
            """;

    private final JdbcClient db;

    ChartesSql(JdbcClient db) {
        this.db = db;
    }

    public void verrouiller(InstanceId instance) {
        db.sql(VERROUILLER).param("instance", instance.valeur()).query().singleRow();
    }

    public List<Charte> lister(InstanceId instance) {
        return db.sql(LISTER)
                .param("instance", instance.valeur())
                .query((r, _) -> {
                    var fichier = r.getObject("fichier_id", Long.class);
                    return new Charte(
                            new InstanceId(r.getLong("instance_id")),
                            r.getInt("numero"),
                            r.getString("texte"),
                            fichier == null ? null : new FichierId(fichier),
                            r.getString("empreinte"),
                            r.getObject("adoptee_le", LocalDate.class),
                            r.getString("note"));
                })
                .list();
    }

    public void inserer(Charte c, Instant le) {
        db.sql(INSERER)
                .param("instance", c.instance().valeur())
                .param("numero", c.numero())
                .param("texte", c.texte())
                .param("fichier", c.fichier() == null ? null : c.fichier().valeur())
                .param("empreinte", c.empreinte())
                .param("adopteeLe", c.adopteeLe())
                .param("note", c.note())
                .param("par", Acteur.courant().connecte() ? Acteur.courant().compte() : null)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .update();
    }
}
