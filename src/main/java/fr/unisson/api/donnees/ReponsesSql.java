package fr.unisson.api.donnees;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Answers kept for calls sent again; under a system actor only.
@Repository
public class ReponsesSql {

    private static final String RESERVER =
            """
            insert into api_reponse (jeton_id, cle, demande, le) values (:jeton, :cle, :demande, :le)
            on conflict (jeton_id, cle) do nothing
            """;

    private static final String GARDER =
            """
            update api_reponse set statut = :statut, emplacement = :emplacement, corps = :corps
             where jeton_id = :jeton and cle = :cle
            """;

    private final JdbcClient db;

    ReponsesSql(JdbcClient db) {
        this.db = db;
    }

    /// @param statut null while the first call is under way, or when it was cut
    /// @param emplacement where what was created is, empty when nothing was
    @SuppressWarnings("ArrayRecordComponent")
    public record Gardee(
            String demande,
            @Nullable Integer statut,
            String emplacement,
            byte @Nullable [] corps) {}

    /// False when this key was used before.
    public boolean reserver(long jeton, String cle, String demande, Instant le) {
        return db.sql(RESERVER)
                        .param("jeton", jeton)
                        .param("cle", cle)
                        .param("demande", demande)
                        .param("le", le.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    public Optional<Gardee> trouver(long jeton, String cle) {
        return db.sql("select * from api_reponse where jeton_id = :jeton and cle = :cle")
                .param("jeton", jeton)
                .param("cle", cle)
                .query((rs, _) ->
                        new Gardee(
                                rs.getString("demande"),
                                rs.getObject("statut", Integer.class),
                                rs.getString("emplacement"),
                                rs.getBytes("corps")))
                .optional();
    }

    public void garder(long jeton, String cle, int statut, String emplacement, byte[] corps) {
        db.sql(GARDER)
                .param("jeton", jeton)
                .param("cle", cle)
                .param("statut", statut)
                .param("emplacement", emplacement)
                .param("corps", corps)
                .update();
    }

    /// A call that failed may be sent again.
    public void liberer(long jeton, String cle) {
        db.sql("delete from api_reponse where jeton_id = :jeton and cle = :cle")
                .param("jeton", jeton)
                .param("cle", cle)
                .update();
    }

    public int balayer(Instant avant) {
        return db.sql("delete from api_reponse where le < :avant")
                .param("avant", avant.atOffset(ZoneOffset.UTC))
                .update();
    }
}
