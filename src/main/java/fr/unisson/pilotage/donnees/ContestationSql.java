package fr.unisson.pilotage.donnees;

import fr.unisson.pilotage.Acte;
import fr.unisson.pilotage.ContestationVue;
import fr.unisson.pilotage.PromesseId;
import fr.unisson.pilotage.PromesseVue;
import fr.unisson.pilotage.domaine.EtatContestation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Contestations of what was reported.
@Repository
public class ContestationSql {

    private static final String LISTER =
            """
            select c.*, o.raison_sociale as nom_partie, compte_nom(c.compte_id) as par,
                   compte_nom(h.compte_id) as par_clos, h.motif as conclusion, h.acte, h.decision_id,
                   h.le as close_le
              from contestation c
              join partie q on q.convention_id = c.convention_id and q.id = c.partie_id
              join organisation o on o.id = q.organisation_id
              left join contestation_historique h
                     on h.contestation_id = c.id and h.version = c.version
             where c.promesse_id = :promesse
             order by c.le desc, c.id desc
            """;

    private static final String CONTESTER =
            """
            insert into contestation (convention_id, promesse_id, partie_id, compte_id, motif, etat,
                                      le)
            values (:convention, :promesse, :partie, :par, :motif, 'OUVERTE', :le)
            on conflict do nothing
            """;

    private static final String FRANCHIR =
            """
            with passage as (
                update contestation set etat = :vers, version = version + 1
                 where id = :id and version = :version and etat = :de
                returning id, convention_id, version)
            insert into contestation_historique (contestation_id, convention_id, version, transition,
                   de, vers, role, compte_id, motif, acte, decision_id, le)
            select id, convention_id, version, :transition, :de, :vers, :role, :par, :motif, :acte,
                   :decision, :le
              from passage
            """;

    private final JdbcClient db;

    ContestationSql(JdbcClient db) {
        this.db = db;
    }

    /// The latest first.
    public List<ContestationVue> lister(PromesseId promesse) {
        return db.sql(LISTER).param("promesse", promesse.valeur()).query((r, _) -> lire(r)).list();
    }

    /// @return false when this party already contests it
    public boolean contester(PromesseVue p, long partie, String motif, Instant le) {
        return db.sql(CONTESTER)
                        .param("convention", p.convention().valeur())
                        .param("promesse", p.id().valeur())
                        .param("partie", partie)
                        .param("par", PromesseSql.compte(), java.sql.Types.BIGINT)
                        .param("motif", motif)
                        .param("le", PromesseSql.moment(le))
                        .update()
                == 1;
    }

    /// One passage: state and history move together or not at all.
    public record Passage(
            long id,
            int version,
            String transition,
            EtatContestation de,
            EtatContestation vers,
            String role,
            String motif,
            Acte acte) {}

    public boolean franchir(Passage p, Instant le) {
        return db.sql(FRANCHIR)
                        .param("id", p.id())
                        .param("version", p.version())
                        .param("transition", p.transition())
                        .param("de", p.de().name())
                        .param("vers", p.vers().name())
                        .param("role", p.role())
                        .param("par", PromesseSql.compte(), java.sql.Types.BIGINT)
                        .param("motif", p.motif())
                        .param("acte", p.acte().mots())
                        .param("decision", p.acte().decision(), java.sql.Types.BIGINT)
                        .param("le", PromesseSql.moment(le))
                        .update()
                == 1;
    }

    private static ContestationVue lire(ResultSet r) throws SQLException {
        return new ContestationVue(
                r.getLong("id"),
                new PromesseId(r.getLong("promesse_id")),
                r.getLong("partie_id"),
                r.getString("nom_partie"),
                r.getString("par"),
                r.getString("motif"),
                EtatContestation.valueOf(r.getString("etat")),
                r.getInt("version"),
                Objects.requireNonNull(PromesseLecture.instant(r, "le")),
                r.getString("par_clos"),
                Objects.requireNonNullElse(r.getString("conclusion"), ""),
                Objects.requireNonNullElse(r.getString("acte"), ""),
                PromesseLecture.numero(r, "decision_id"),
                PromesseLecture.instant(r, "close_le"));
    }
}
