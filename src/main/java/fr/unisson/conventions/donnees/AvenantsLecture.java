package fr.unisson.conventions.donnees;

import fr.unisson.conventions.domaine.NatureAttente;
import fr.unisson.conventions.domaine.TypeAvenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The amendments of conventions, for their tab and for the list of conventions.
@Repository
@Transactional(readOnly = true)
public class AvenantsLecture {

    /// @param rang its number, null until it is in force
    /// @param attente nature of what waits for the reader
    public record Ligne(
            long parent,
            long id,
            String titre,
            String etat,
            Instant etatLe,
            @Nullable Integer rang,
            List<TypeAvenant> types,
            @Nullable LocalDate enVigueurLe,
            @Nullable NatureAttente attente,
            List<String> attendus) {

        public Ligne {
            types = List.copyOf(types);
            attendus = List.copyOf(attendus);
        }
    }

    /// An article that an amendment may open.
    public record Article(String numero, String titre) {

        public String intitule() {
            return numero.equals("0") ? titre : "Article " + numero + ". " + titre;
        }
    }

    private static final String LISTER =
            """
            select v.parent_id, c.id, c.titre, c.etat, c.etat_le, v.rang, v.types, c.en_vigueur_le,
                   t.mienne, t.attendus
              from avenant v
              join convention c on c.id = v.convention_id and c.version > 0
              left join lateral convention_tour(c.id) t on true
             where v.parent_id = any (:parents)
             order by v.rang nulls last, c.id
            """;

    private final JdbcClient db;

    AvenantsLecture(JdbcClient db) {
        this.db = db;
    }

    /// By convention; in the order of effect, then those under way.
    public Map<Long, List<Ligne>> lister(Collection<Long> parents) {
        return db
                .sql(LISTER)
                .param("parents", parents.toArray(Long[]::new))
                .query(AvenantsLecture::ligne)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Ligne::parent));
    }

    /// Articles of a convention that its amendment has not opened yet; all of them for no
    /// amendment.
    public List<Article> articlesAOuvrir(long parent, @Nullable Long avenant) {
        return db.sql(
                        """
                        select a.numero, a.titre from article a
                         where a.convention_id = :parent
                           and not exists (select 1 from article b
                                where b.convention_id = :avenant::bigint and b.numero = a.numero)
                         order by a.rang
                        """)
                .param("parent", parent)
                .param("avenant", avenant)
                .query(Article.class)
                .list();
    }

    private static Ligne ligne(ResultSet rs, int rang) throws SQLException {
        var mienne = rs.getString("mienne");
        return new Ligne(
                rs.getLong("parent_id"),
                rs.getLong("id"),
                rs.getString("titre"),
                rs.getString("etat"),
                Objects.requireNonNull(Colonnes.instant(rs, "etat_le")),
                rs.getObject("rang", Integer.class),
                TypeAvenant.lire(Colonnes.textes(rs, "types")),
                Colonnes.date(rs, "en_vigueur_le"),
                mienne == null ? null : NatureAttente.valueOf(mienne),
                Colonnes.textes(rs, "attendus"));
    }
}
