package fr.unisson.conventions.donnees;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// One-time codes of signatures, as digests. Only the latest of a request counts.
@Component
public class CodesSql {

    private static final String POSER =
            """
            insert into signature_code (convention_id, demande_id, empreinte, envoye_le, expire_le)
            values (:convention, :demande, :empreinte, :le, :expire)
            """;

    private static final String DERNIER =
            """
            select id, empreinte, envoye_le, expire_le, essais, utilise_le from signature_code
             where convention_id = :convention and demande_id = :demande
             order by id desc limit 1
            """;

    private static final String RECENTS =
            """
            select count(*) from signature_code
             where convention_id = :convention and demande_id = :demande and envoye_le > :depuis
            """;

    private static final String ESSAYER =
            "update signature_code set essais = essais + 1 where id = :id";

    private static final String UTILISER =
            "update signature_code set utilise_le = :le where id = :id and utilise_le is null";

    private final JdbcClient db;

    CodesSql(JdbcClient db) {
        this.db = db;
    }

    public record Code(
            long id,
            String empreinte,
            Instant envoye,
            Instant expire,
            int essais,
            @Nullable Instant utilise) {}

    public void poser(LigneDemande d, String empreinte, Instant le, Instant expire) {
        db.sql(POSER)
                .param("convention", d.convention())
                .param("demande", d.id())
                .param("empreinte", empreinte)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .param("expire", expire.atOffset(ZoneOffset.UTC))
                .update();
    }

    public Optional<Code> dernier(LigneDemande d) {
        return db.sql(DERNIER)
                .param("convention", d.convention())
                .param("demande", d.id())
                .query((r, _) -> lire(r))
                .optional();
    }

    public int envoyesDepuis(LigneDemande d, Instant depuis) {
        return db.sql(RECENTS)
                .param("convention", d.convention())
                .param("demande", d.id())
                .param("depuis", depuis.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    public void essayer(long id) {
        db.sql(ESSAYER).param("id", id).update();
    }

    public boolean utiliser(long id, Instant le) {
        return db.sql(UTILISER).param("id", id).param("le", le.atOffset(ZoneOffset.UTC)).update()
                == 1;
    }

    private static Code lire(ResultSet r) throws SQLException {
        return new Code(
                r.getLong("id"),
                r.getString("empreinte"),
                Objects.requireNonNull(LigneDemande.instant(r, "envoye_le")),
                Objects.requireNonNull(LigneDemande.instant(r, "expire_le")),
                r.getInt("essais"),
                LigneDemande.instant(r, "utilise_le"));
    }
}
