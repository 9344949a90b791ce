package fr.unisson.documents.donnees;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.documents.TableurEnAttente;
import fr.unisson.documents.TableurEnAttente.Etat;
import fr.unisson.socle.tableur.Feuille;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Spreadsheets that wait for their sender's confirmation.
@Repository
public class TableurEnAttenteSql {

    private static final String DEPOSER =
            """
            insert into tableur_en_attente (module, organisation_id, compte_id, etat, fichier,
                                            contenu, choix, depose_le, expire_le)
            values (:module, :organisation, acteur_compte(), 'EN_ATTENTE', :fichier,
                    :contenu::jsonb, :choix::jsonb, :le, :fin)
            returning id
            """;

    private static final String REGLER =
            """
            update tableur_en_attente set choix = :choix::jsonb, version = version + 1
             where id = :id and version = :version and etat = 'EN_ATTENTE'
            """;

    private static final String CONFIRMER =
            """
            update tableur_en_attente
               set etat = 'CONFIRME', contenu = null, bilan = :bilan::jsonb, confirme_le = :le,
                   version = version + 1
             where id = :id and version = :version and etat = 'EN_ATTENTE'
            """;

    private static final String OUBLIER =
            """
            update tableur_en_attente set etat = 'OUBLIE', contenu = null, version = version + 1
             where etat = 'EN_ATTENTE' and %s
            """;

    private static final String LISTER =
            """
            select id, organisation_id, version, etat, fichier, choix, bilan, depose_le, expire_le
              from tableur_en_attente
             where module = :module and organisation_id = :organisation and etat <> 'OUBLIE'
             order by id desc limit :limite
            """;

    /// @param contenu the sheets
    public record Depose(
            String module,
            OrganisationId organisation,
            String fichier,
            String contenu,
            String choix,
            Instant le,
            Instant fin) {}

    private final JdbcClient db;
    private final JsonMapper json;

    TableurEnAttenteSql(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    public long deposer(Depose d) {
        return db.sql(DEPOSER)
                .param("module", d.module())
                .param("organisation", d.organisation().valeur())
                .param("fichier", d.fichier())
                .param("contenu", d.contenu())
                .param("choix", d.choix())
                .param("le", d.le().atOffset(ZoneOffset.UTC))
                .param("fin", d.fin().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    public Optional<TableurEnAttente> trouver(String module, long id, boolean pourEcrire) {
        return db.sql(
                        "select * from tableur_en_attente where module = :module and id = :id"
                                + (pourEcrire ? " for update" : ""))
                .param("module", module)
                .param("id", id)
                .query((rs, _) -> lire(rs, rs.getString("contenu")))
                .optional();
    }

    public List<TableurEnAttente> lister(String module, OrganisationId organisation, int auPlus) {
        return db.sql(LISTER)
                .param("module", module)
                .param("organisation", organisation.valeur())
                .param("limite", auPlus)
                .query((rs, _) -> lire(rs, null))
                .list();
    }

    public boolean regler(long id, int version, String choix) {
        return db.sql(REGLER)
                        .param("id", id)
                        .param("version", version)
                        .param("choix", choix)
                        .update()
                == 1;
    }

    public boolean confirmer(long id, int version, String bilan, Instant le) {
        return db.sql(CONFIRMER)
                        .param("id", id)
                        .param("version", version)
                        .param("bilan", bilan)
                        .param("le", le.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    public boolean oublier(String module, long id) {
        return db.sql(OUBLIER.formatted("module = :module and id = :id"))
                        .param("module", module)
                        .param("id", id)
                        .update()
                == 1;
    }

    public int oublierLesAnciens(Instant le) {
        return db.sql(OUBLIER.formatted("expire_le <= :le"))
                .param("le", le.atOffset(ZoneOffset.UTC))
                .update();
    }

    private TableurEnAttente lire(ResultSet rs, @Nullable String contenu) throws SQLException {
        return new TableurEnAttente(
                rs.getLong("id"),
                new OrganisationId(rs.getLong("organisation_id")),
                rs.getInt("version"),
                Etat.valueOf(rs.getString("etat")),
                rs.getString("fichier"),
                instant(rs, "depose_le"),
                instant(rs, "expire_le"),
                contenu == null ? List.of() : List.of(json.readValue(contenu, Feuille[].class)),
                rs.getString("choix"),
                rs.getString("bilan"));
    }

    private static Instant instant(ResultSet rs, String colonne) throws SQLException {
        return Objects.requireNonNull(rs.getObject(colonne, OffsetDateTime.class)).toInstant();
    }
}
