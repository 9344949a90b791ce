package fr.unisson.acces.donnees;

import fr.unisson.acces.CompteId;
import fr.unisson.acces.domaine.Jeton;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Single-use links. Read and written under [Systeme] only.
@Repository
public class JetonsSql {

    private static final String POSER =
            """
            insert into jeton (empreinte, usage, compte_id, invitation_id, cree_le, expire_le)
            values (:empreinte, :usage, :compte, :invitation, :le, :expire)
            """;

    private static final String TROUVER =
            """
            select usage, compte_id, invitation_id, expire_le, utilise_le is not null as utilise
              from jeton where empreinte = :empreinte and usage = :usage
            """;

    private static final String CONSOMMER =
            """
            update jeton set utilise_le = :le
             where empreinte = :empreinte and utilise_le is null and expire_le > :le
            """;

    /// A newer link makes the older ones of the same kind useless.
    private static final String PERIMER =
            """
            update jeton set expire_le = :le
             where usage = :usage and utilise_le is null and expire_le > :le
               and (compte_id = :compte or invitation_id = :invitation)
            """;

    private final JdbcClient db;

    JetonsSql(JdbcClient db) {
        this.db = db;
    }

    public void poser(
            String empreinte,
            Jeton.Usage usage,
            @Nullable Long compte,
            @Nullable Long invitation,
            Instant le) {
        db.sql(PERIMER)
                .param("usage", usage.name())
                .param("compte", compte)
                .param("invitation", invitation)
                .param("le", Instants.sql(le))
                .update();
        db.sql(POSER)
                .param("empreinte", empreinte)
                .param("usage", usage.name())
                .param("compte", compte)
                .param("invitation", invitation)
                .param("le", Instants.sql(le))
                .param("expire", Instants.sql(le.plus(usage.duree())))
                .update();
    }

    public Optional<Jeton> trouver(String empreinte, Jeton.Usage usage) {
        return db.sql(TROUVER)
                .param("empreinte", empreinte)
                .param("usage", usage.name())
                .query((rs, _) ->
                        new Jeton(
                                Jeton.Usage.valueOf(rs.getString("usage")),
                                rs.getObject("compte_id", Long.class),
                                rs.getObject("invitation_id", Long.class),
                                Instants.lire(rs, "expire_le"),
                                rs.getBoolean("utilise")))
                .optional();
    }

    /// True for the one request that spends the link.
    public boolean consommer(String empreinte, Instant le) {
        return db.sql(CONSOMMER)
                        .param("empreinte", empreinte)
                        .param("le", Instants.sql(le))
                        .update()
                == 1;
    }

    public void perimer(CompteId compte, Instant le) {
        db.sql(
                        """
                        update jeton set expire_le = :le
                         where compte_id = :compte and utilise_le is null and expire_le > :le
                        """)
                .param("compte", compte.valeur())
                .param("le", Instants.sql(le))
                .update();
    }

    public int balayer(Instant avant) {
        return db.sql("delete from jeton where expire_le < :avant")
                .param("avant", Instants.sql(avant))
                .update();
    }
}
