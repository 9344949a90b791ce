package fr.unisson.audits.donnees;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.audits.SerieId;
import fr.unisson.audits.SerieVue;
import fr.unisson.indicateurs.SourceDeCalcul.Ligne;
import fr.unisson.indicateurs.SourceDeCalcul.Objet;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The series of audits, and the answers behind their figures.
@Repository
public class SerieSql {

    private static final String OUVRIR =
            """
            insert into audit_serie (organisation_id, nom, cree_par, cree_le)
            values (:organisation, :nom, :par, :le) returning id
            """;

    private static final String ARRETER =
            """
            update audit_serie set arretee_le = :le, version = version + 1
             where id = :id and version = :version and arretee_le is null
            """;

    private static final String LIRE =
            "select id, organisation_id, nom, version, arretee_le from audit_serie";

    /// Each answer that applies, of the audits closed for a month of the period.
    private static final String LIGNES =
            """
            select a.id as audit, o.id as observation, o.repere, n.code, n.libelle,
                   v.points >= a.conforme_des as conforme
              from audit a
              join audit_observation o on o.audit_id = a.id and o.retiree_le is null
              join audit_reponse r on r.observation_id = o.id
              join grille_noeud n on n.id = r.noeud_id
              join grille_valeur v on v.version_id = a.version_id and v.code = r.valeur
             where a.serie_id = :serie and a.organisation_id = :organisation
               and a.etat = 'CLOTURE' and a.mois between :debut and :fin and v.points is not null
             order by conforme, a.mois, o.id, n.rang
            """;

    private final JdbcClient db;

    SerieSql(JdbcClient db) {
        this.db = db;
    }

    public SerieId ouvrir(OrganisationId organisation, String nom, Instant le) {
        return new SerieId(
                db.sql(OUVRIR)
                        .param("organisation", organisation.valeur())
                        .param("nom", nom)
                        .param("par", AuditSql.compte(), java.sql.Types.BIGINT)
                        .param("le", AuditSql.moment(le))
                        .query(Long.class)
                        .single());
    }

    public boolean arreter(SerieId id, int version, Instant le) {
        return db.sql(ARRETER)
                        .param("id", id.valeur())
                        .param("version", version)
                        .param("le", AuditSql.moment(le))
                        .update()
                == 1;
    }

    public Optional<SerieVue> trouver(SerieId id) {
        return db.sql(LIRE + " where id = :id")
                .param("id", id.valeur())
                .query(SerieSql::vue)
                .optional();
    }

    /// Those that go on first, then by name.
    ///
    /// @param organisation null for all those that the actor may read
    public List<SerieVue> lister(@Nullable OrganisationId organisation) {
        return db.sql(
                        LIRE
                                + " where :organisation = 0 or organisation_id = :organisation"
                                + " order by arretee_le is not null, nom, id")
                .param("organisation", organisation == null ? 0 : organisation.valeur())
                .query(SerieSql::vue)
                .list();
    }

    public List<Ligne> lignes(
            SerieId serie, OrganisationId organisation, LocalDate debut, LocalDate fin) {
        return db.sql(LIGNES)
                .param("serie", serie.valeur())
                .param("organisation", organisation.valeur())
                .param("debut", debut)
                .param("fin", fin)
                .query((rs, _) -> ligne(rs))
                .list();
    }

    private static Ligne ligne(ResultSet rs) throws SQLException {
        long audit = rs.getLong("audit");
        return new Ligne(
                "N° "
                        + rs.getString("repere")
                        + ", "
                        + rs.getString("code")
                        + " "
                        + rs.getString("libelle"),
                rs.getBoolean("conforme"),
                new Objet(
                        "audit",
                        audit,
                        "/audits/" + audit + "/observations/" + rs.getLong("observation")));
    }

    private static SerieVue vue(ResultSet rs, int rang) throws SQLException {
        var arretee = rs.getObject("arretee_le", OffsetDateTime.class);
        return new SerieVue(
                new SerieId(rs.getLong("id")),
                new OrganisationId(rs.getLong("organisation_id")),
                rs.getString("nom"),
                rs.getInt("version"),
                arretee == null ? null : arretee.toInstant());
    }
}
