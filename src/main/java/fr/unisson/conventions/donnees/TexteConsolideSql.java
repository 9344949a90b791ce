package fr.unisson.conventions.donnees;

import fr.unisson.conventions.domaine.TexteConsolide;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The texts of a convention as they stood: the signed one, then one after each amendment.
@Repository
public class TexteConsolideSql {

    /// @param rang 0 for the signed text
    public record Ligne(int rang, String texte, String empreinte, Instant le) {}

    private static final String LISTER =
            """
            select 0 as rang, v.texte, v.empreinte, v.fige_le as le
              from (select * from version_texte where convention_id = :id
                     order by numero desc limit 1) v
            union all
            select rang, texte, empreinte, le from texte_consolide where convention_id = :id
             order by rang
            """;

    private final JdbcClient db;

    TexteConsolideSql(JdbcClient db) {
        this.db = db;
    }

    /// In the order of time, the signed text first.
    public List<Ligne> lister(long id) {
        return db.sql(LISTER)
                .param("id", id)
                .query((rs, _) ->
                        new Ligne(
                                rs.getInt("rang"),
                                rs.getString("texte"),
                                rs.getString("empreinte"),
                                Objects.requireNonNull(Colonnes.instant(rs, "le"))))
                .list();
    }

    public void ajouter(long id, int rang, long avenant, TexteConsolide texte, Instant le) {
        db.sql(
                        """
                        insert into texte_consolide (convention_id, rang, avenant_id, texte, empreinte, le)
                        values (:id, :rang, :avenant, :texte, :empreinte, :le)
                        """)
                .param("id", id)
                .param("rang", rang)
                .param("avenant", avenant)
                .param("texte", texte.texte())
                .param("empreinte", texte.empreinte())
                .param("le", le.atOffset(ZoneOffset.UTC))
                .update();
    }
}
