package fr.unisson.conventions.donnees;

import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.socle.Acteur;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Moves one object of a strict life: state and history in one statement, or nothing at all when
/// somebody was faster. The history's foreign key refuses a passage that the graph does not know.
final class Franchissement {

    private static final String MODELE =
            """
            with passage as (
                update %1$s set etat = :vers, version = version + 1
                 where id = :id and version = :version and etat = :de
                returning convention_id, id, version)
            insert into %2$s (convention_id, %3$s, version, transition, de, vers, role, compte_id,
                              partie_id, motif, le)
            select convention_id, id, version, :transition, :de, :vers, :role, :compte, :partie,
                   :motif, :le
              from passage
            """;

    private static final String CONVENTION =
            """
            with passage as (
                update convention set etat = :vers, version = version + 1, etat_le = :le
                 where id = :id and version = :version and etat = :de
                returning id, version)
            insert into convention_historique (convention_id, version, transition, de, vers, role,
                              compte_id, partie_id, motif, le)
            select id, version, :transition, :de, :vers, :role, :compte, :partie, :motif, :le
              from passage
            """;

    private final String sql;

    private Franchissement(String sql) {
        this.sql = sql;
    }

    static final Franchissement DE_CONVENTION = new Franchissement(CONVENTION);
    static final Franchissement DE_VALIDATION =
            new Franchissement(
                    MODELE.formatted("validation", "validation_historique", "validation_id"));
    static final Franchissement DE_SIGNATURE =
            new Franchissement(
                    MODELE.formatted("signature_demande", "signature_historique", "demande_id"));

    /// One move, and the right under which it is made.
    record Mouvement(
            long id,
            int version,
            Enum<?> transition,
            Enum<?> de,
            Enum<?> vers,
            RoleConvention role,
            @Nullable Long partie,
            @Nullable String motif,
            Instant le) {}

    /// False when the object moved meanwhile.
    boolean franchir(JdbcClient db, Mouvement m) {
        var acteur = Acteur.courant();
        return db.sql(sql)
                        .param("id", m.id)
                        .param("version", m.version)
                        .param("transition", m.transition.name())
                        .param("de", m.de.name())
                        .param("vers", m.vers.name())
                        .param("role", m.role.name())
                        .param("compte", acteur.connecte() ? acteur.compte() : null)
                        .param("partie", m.partie)
                        .param("motif", m.motif)
                        .param("le", m.le.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
