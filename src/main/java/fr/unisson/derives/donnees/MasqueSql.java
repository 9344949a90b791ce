package fr.unisson.derives.donnees;

import fr.unisson.derives.AlerteId;
import fr.unisson.derives.MasqueVu;
import fr.unisson.derives.TexteMasquable;
import fr.unisson.derives.domaine.TexteDAlerte;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The words of alerts that were masked, and those that may be.
@Repository
public class MasqueSql {

    private static final String TEXTES =
            """
            select t.texte, t.numero, t.mots, compte_nom(t.compte) as par, t.le,
                   t.compte = acteur_compte() as sien
              from textes_de_l_alerte(:id) t order by t.le, t.texte, t.numero
            """;

    private static final String MASQUES =
            """
            select texte, numero, motif, compte_nom(compte_id) as par, le, au_journal
              from alerte_masque where alerte_id = :id order by le, texte, numero
            """;

    private static final String MASQUER =
            "select masquer_un_texte(:id, :texte, :numero, :motif, :le)";

    private final JdbcClient db;

    MasqueSql(JdbcClient db) {
        this.db = db;
    }

    /// @param sien whether the actor wrote it
    public record Texte(TexteMasquable texte, boolean sien) {}

    /// The earliest first.
    public List<Texte> textes(AlerteId id) {
        return db.sql(TEXTES)
                .param("id", id.valeur())
                .query((r, _) ->
                        new Texte(
                                new TexteMasquable(
                                        TexteDAlerte.valueOf(r.getString("texte")),
                                        r.getInt("numero"),
                                        r.getString("mots"),
                                        r.getString("par"),
                                        moment(r)),
                                r.getBoolean("sien")))
                .list();
    }

    /// The earliest first.
    public List<MasqueVu> masques(AlerteId id) {
        return db.sql(MASQUES)
                .param("id", id.valeur())
                .query((r, _) ->
                        new MasqueVu(
                                TexteDAlerte.valueOf(r.getString("texte")),
                                r.getInt("numero"),
                                r.getString("motif"),
                                r.getString("par"),
                                moment(r),
                                r.getBoolean("au_journal")))
                .list();
    }

    /// @return false when there is no such text for the actor to mask
    public boolean masquer(AlerteId id, TexteDAlerte texte, int numero, String motif, Instant le) {
        return db.sql(MASQUER)
                .param("id", id.valeur())
                .param("texte", texte.name())
                .param("numero", numero)
                .param("motif", motif)
                .param("le", AlerteSql.moment(le))
                .query(Boolean.class)
                .single();
    }

    private static Instant moment(ResultSet r) throws SQLException {
        return r.getObject("le", OffsetDateTime.class).toInstant();
    }
}
