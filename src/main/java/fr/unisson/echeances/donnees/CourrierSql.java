package fr.unisson.echeances.donnees;

import fr.unisson.acces.CompteId;
import fr.unisson.echeances.Lettre;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writing to the outbox. Any actor may; none may read back.
@Repository
public class CourrierSql {

    private static final String DEPOSER =
            """
            select deposer_courrier(:compte, :adresse, :objet, :texte, :lien, :pied, :desabonnement,
                                    :confidentiel, :le)
            """;

    private static final String JOINDRE =
            """
            select 1 from (select joindre_au_courrier(:courrier, :rang, :nom, :type, :contenu)) j
            """;

    private final JdbcClient db;

    CourrierSql(JdbcClient db) {
        this.db = db;
    }

    public Optional<String> adresse(CompteId compte) {
        return db.sql("select compte_courriel(:compte)")
                .param("compte", compte.valeur())
                .query((rs, _) -> Optional.ofNullable(rs.getString(1)))
                .single();
    }

    public void deposer(@Nullable CompteId compte, String adresse, Lettre lettre, Instant le) {
        var courrier =
                db.sql(DEPOSER)
                        .param(
                                "compte",
                                compte == null ? null : compte.valeur(),
                                java.sql.Types.BIGINT)
                        .param("adresse", adresse)
                        .param("objet", lettre.objet())
                        .param("texte", lettre.texte())
                        .param("lien", lettre.chemin(), java.sql.Types.VARCHAR)
                        .param("pied", lettre.pied())
                        .param("desabonnement", lettre.desabonnement(), java.sql.Types.VARCHAR)
                        .param("confidentiel", lettre.confidentiel())
                        .param("le", le.atOffset(ZoneOffset.UTC))
                        .query(Long.class)
                        .single();
        var rang = 0;
        for (var piece : lettre.pieces()) {
            db.sql(JOINDRE)
                    .param("courrier", courrier)
                    .param("rang", rang++)
                    .param("nom", piece.nom())
                    .param("type", piece.type())
                    .param("contenu", piece.contenu())
                    .query()
                    .singleRow();
        }
    }
}
