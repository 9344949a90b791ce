package fr.unisson.conventions.web;

import fr.unisson.socle.web.Pastille;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The volets of a convention, each with its state told from the reader's place.
///
/// @param sansVolet it never had any: it follows another convention
public record PageVolets(
        TeteConvention tete,
        List<Volet> volets,
        List<ArticleResume> horsVolet,
        String phrase,
        boolean sansVolet,
        int clos) {

    public PageVolets {
        volets = List.copyOf(volets);
        horsVolet = List.copyOf(horsVolet);
    }

    /// @param groupe who sits in the group, in words; the vacant users' seat is said
    /// @param siegeVacant whether no users' representative sits in the group
    public record Volet(
            int numero,
            String titre,
            String lien,
            Pastille etat,
            String groupe,
            boolean siegeVacant,
            int accords,
            int divergences,
            int ouvertes,
            @Nullable String echeance,
            boolean enRetard) {

        public String points() {
            return ouvertes == 0
                    ? ""
                    : ouvertes == 1 ? "1 encore ouverte" : ouvertes + " encore ouvertes";
        }
    }

    /// An article as a line of a list.
    ///
    /// @param faits what waits on it, in words
    public record ArticleResume(
            String titre, String lien, String faits, boolean vide, boolean brouillon) {}
}
