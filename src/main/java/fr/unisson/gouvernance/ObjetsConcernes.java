package fr.unisson.gouvernance;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A kind of thing that a decision may concern, or that may prove something: each module offers its
/// own as a bean.
///
/// Called inside a transaction of the reader: row security tells what they may name.
public final class ObjetsConcernes {

    private static final RowMapper<Objet> LU =
            (rs, _) -> new Objet(rs.getLong("id"), rs.getString("nom"), rs.getBoolean("parti"));

    private final Genre genre;
    private final String requete;
    private final JdbcClient db;

    /// How its things are called and found.
    ///
    /// @param libelle what stands for one where it may not be read: "Une convention"
    /// @param racine what the addresses of its pages start with: "/conventions/"
    public record Genre(String module, String type, String libelle, String racine) {}

    /// @param nom "Convention : Parcours de sortie"
    /// @param parti given up, withdrawn, ended: it is there to be read, and proves nothing any more
    public record Objet(long id, String nom, boolean parti) {}

    /// @param requete reads `id`, `nom` and `parti` of all that the actor may read
    public ObjetsConcernes(Genre genre, String requete, JdbcClient db) {
        this.genre = genre;
        this.requete = requete;
        this.db = db;
    }

    public Genre genre() {
        return genre;
    }

    boolean est(String module, String type) {
        return genre.module().equals(module) && genre.type().equals(type);
    }

    /// Empty when the actor may not read it.
    public Optional<Objet> trouver(long id) {
        return lire(List.of(id)).stream().findFirst();
    }

    /// What the actor may read among these, in one statement.
    List<Objet> lire(Collection<Long> ids) {
        return db.sql("select o.* from (" + requete + ") o where o.id = any (:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query(LU)
                .list();
    }

    /// The latest first, without what proves nothing any more.
    ///
    /// @param motifs of [fr.unisson.socle.web.SourceDeRecherche.Mots#motifs]
    /// @param apres the last one of the former page
    List<Objet> chercher(String motifs, @Nullable Long apres, int auPlus) {
        return db.sql(
                        "select o.* from ("
                                + requete
                                + """
                                ) o where not o.parti and (:apres::bigint is null or o.id < :apres)
                                   and sans_accent(o.nom) like all (string_to_array(sans_accent(:motifs), '|'))
                                 order by o.id desc limit :auPlus
                                """)
                .param("motifs", motifs)
                .param("apres", apres)
                .param("auPlus", auPlus)
                .query(LU)
                .list();
    }
}
