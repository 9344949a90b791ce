package fr.unisson.documents.donnees;

import fr.unisson.documents.Constat.Connu;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// SQL of the sealed documents that this platform knows.
@Repository
public class DocumentsScellesSql {

    private static final String INSCRIRE =
            """
            insert into document_scelle (empreinte, objet_type, objet_id, niveau, certificat, scelle_le)
            values (:empreinte, :type, :objet, :niveau, :certificat, :le)
            """;

    private static final String TROUVER =
            """
            select objet_type, objet_id, scelle_le from document_scelle where empreinte = :empreinte
            """;

    private final JdbcClient db;

    DocumentsScellesSql(JdbcClient db) {
        this.db = db;
    }

    public void inscrire(String empreinte, Connu objet, String niveau, String certificat) {
        db.sql(INSCRIRE)
                .param("empreinte", empreinte)
                .param("type", objet.objetType())
                .param("objet", objet.objetId())
                .param("niveau", niveau)
                .param("certificat", certificat)
                .param("le", objet.scelleLe().atOffset(ZoneOffset.UTC))
                .update();
    }

    public Optional<Connu> trouver(String empreinte) {
        return db.sql(TROUVER)
                .param("empreinte", empreinte)
                .query((ligne, rang) -> {
                    Instant le = ligne.getTimestamp("scelle_le").toInstant();
                    return new Connu(ligne.getString("objet_type"), ligne.getLong("objet_id"), le);
                })
                .optional();
    }
}
