package fr.unisson.echeances.donnees;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Mails that came back, and how far the mailbox where they come was read.
@Repository
public class RebondsSql {

    private static final String AVANCER =
            """
            insert into boite_de_rebonds as b (boite, validite, dernier, lue_le)
            values (:boite, :validite, :dernier, :le)
            on conflict (boite) do update
              set validite = excluded.validite, dernier = excluded.dernier, lue_le = excluded.lue_le
            """;

    private final JdbcClient db;

    RebondsSql(JdbcClient db) {
        this.db = db;
    }

    /// The number of the last mail read there; 0 when the server numbers them anew.
    public long dernier(String boite, long validite) {
        return db.sql(
                        """
                        select dernier from boite_de_rebonds
                         where boite = :boite and validite = :validite
                        """)
                .param("boite", boite)
                .param("validite", validite)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    public void avancer(String boite, long validite, long dernier, Instant le) {
        db.sql(AVANCER)
                .param("boite", boite)
                .param("validite", validite)
                .param("dernier", dernier)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Where a mail of ours was sent.
    public Optional<String> adresse(long courrier) {
        return db.sql("select lower(adresse) from courrier where id = :id")
                .param("id", courrier)
                .query(String.class)
                .optional();
    }

    /// @return false when its return is known already
    public boolean noter(long courrier, Instant le) {
        return db.sql(
                                """
                                update courrier set rebondi_le = :le
                                 where id = :id and rebondi_le is null
                                """)
                        .param("id", courrier)
                        .param("le", le.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }
}
