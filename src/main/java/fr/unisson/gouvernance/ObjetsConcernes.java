package fr.unisson.gouvernance;

import fr.unisson.gouvernance.ForceProbante.Obstacle;
import java.time.LocalDate;
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

    private static final RowMapper<Lu> LU =
            (rs, _) ->
                    new Lu(
                            rs.getLong("id"),
                            rs.getString("nom"),
                            rs.getString("etat"),
                            rs.getObject("du", LocalDate.class));

    private final Genre genre;
    private final String requete;
    private final ForceProbante force;
    private final Fins fins;
    private final String partages;
    private final JdbcClient db;

    private record Lu(long id, String nom, String etat, @Nullable LocalDate du) {}

    /// How its things are called and found.
    ///
    /// @param libelle what stands for one where it may not be read: "Une convention"
    /// @param racine what the addresses of its pages start with: "/conventions/"
    /// @param sous the same where they stand under those of another, "*" for the number of that
    ///   one: "/conventions/*/alertes/"; empty for most
    public record Genre(String module, String type, String libelle, String racine, String sous) {
        public Genre(String module, String type, String libelle, String racine) {
            this(module, type, libelle, racine, "");
        }
    }

    /// What an object is worth as a proof, today.
    ///
    /// @param nom "Convention : Parcours de sortie"
    /// @param obstacle why it does not prove; null when it does
    /// @param du since when it may prove, null when nothing says so
    /// @param au the last day it proves without a new agreement, null when nothing ends it
    public record Objet(
            long id,
            String nom,
            @Nullable Obstacle obstacle,
            @Nullable LocalDate du,
            @Nullable LocalDate au) {

        Objet avec(@Nullable Obstacle autre) {
            return new Objet(id, nom, autre, du, au);
        }
    }

    /// The last day on which an object holds, where more than a query tells it.
    @FunctionalInterface
    public interface Fins {
        Fins AUCUNE = _ -> Optional.empty();

        Optional<LocalDate> de(long id);
    }

    /// @param requete reads `id`, `nom`, `etat` and `du` of all that the actor may read
    public ObjetsConcernes(Genre genre, ForceProbante force, String requete, JdbcClient db) {
        this(genre, force, requete, Fins.AUCUNE, db);
    }

    public ObjetsConcernes(
            Genre genre, ForceProbante force, String requete, Fins fins, JdbcClient db) {
        this(genre, force, requete, fins, "", db);
    }

    private ObjetsConcernes(
            Genre genre,
            ForceProbante force,
            String requete,
            Fins fins,
            String partages,
            JdbcClient db) {
        this.genre = genre;
        this.force = force;
        this.requete = requete;
        this.fins = fins;
        this.partages = partages;
        this.db = db;
    }

    /// @param requete reads the `id` of those that several organisations read: all of them may rest
    ///   on one
    public ObjetsConcernes partages(String requete) {
        return new ObjetsConcernes(genre, force, this.requete, fins, requete, db);
    }

    public Genre genre() {
        return genre;
    }

    public ForceProbante force() {
        return force;
    }

    boolean est(String module, String type) {
        return genre.module().equals(module) && genre.type().equals(type);
    }

    /// Empty when the actor may not read it.
    public Optional<Objet> trouver(long id) {
        return lire(List.of(id)).stream().findFirst();
    }

    /// Several organisations read it.
    boolean partage(long id) {
        return !partages.isEmpty()
                && db.sql("select exists (select 1 from (" + partages + ") o where o.id = :id)")
                        .param("id", id)
                        .query(Boolean.class)
                        .single();
    }

    /// What the actor may read among these, in one statement.
    List<Objet> lire(Collection<Long> ids) {
        return db
                .sql("select o.* from (" + requete + ") o where o.id = any (:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query(LU)
                .list()
                .stream()
                .map(this::objet)
                .toList();
    }

    private Objet objet(Lu lu) {
        var obstacle = force.obstacle(lu.etat()).orElse(null);
        return new Objet(
                lu.id(),
                lu.nom(),
                obstacle,
                lu.du(),
                obstacle == null ? fins.de(lu.id()).orElse(null) : null);
    }

    /// The latest first, without what will never prove anything again.
    ///
    /// @param motifs of [fr.unisson.socle.web.SourceDeRecherche.Mots#motifs]
    /// @param apres the last one of the former page
    List<Objet> chercher(String motifs, @Nullable Long apres, int auPlus) {
        return db
                .sql(
                        "select o.* from ("
                                + requete
                                + """
                                ) o where o.etat <> all (:sansRetour) and (:apres::bigint is null or o.id < :apres)
                                   and sans_accent(o.nom) like all (string_to_array(sans_accent(:motifs), '|'))
                                 order by o.id desc limit :auPlus
                                """)
                .param("sansRetour", force.sansRetour().toArray(String[]::new))
                .param("motifs", motifs)
                .param("apres", apres)
                .param("auPlus", auPlus)
                .query(LU)
                .list()
                .stream()
                .map(this::objet)
                .toList();
    }
}
