package fr.unisson.evaluations.web;

import fr.unisson.evaluations.web.QuestionPosee.Reponse;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One point of the exchange, large enough for a projector.
///
/// @param uneVoix nobody answered on their own: there are no colleges to set side by side
/// @param rang of this point, the widest gap first
/// @param minutes suggested for each point; 0 once nothing is talked over any more
/// @param saisie what the group says, null for who does not write it or before it is time
/// @param suite where the facilitator goes once the exchange is over, null for others
/// @param blocsNotes page of the note-pads, null when the grid has none
/// @param dites what the group said of it before, the oldest first
public record PageEchange(
        Fil fil,
        String adresse,
        String titre,
        boolean uneVoix,
        CritereLu critere,
        int rang,
        int total,
        @Nullable String precedent,
        @Nullable String suivant,
        List<Point> points,
        int minutes,
        @Nullable Saisie saisie,
        List<String> dites,
        @Nullable String blocsNotes,
        @Nullable String suite,
        Erreurs erreurs) {

    public PageEchange {
        points = List.copyOf(points);
        dites = List.copyOf(dites);
    }

    /// @param fait the group rated it
    public record Point(
            String code, String libelle, String bande, String lien, boolean ici, boolean fait) {}

    /// @param apres rank of the mark that was read
    public record Saisie(
            int apres,
            List<Reponse> reponses,
            String unite,
            String choisie,
            String raison,
            String desaccord) {

        public Saisie {
            reponses = List.copyOf(reponses);
        }
    }
}
