package fr.unisson.pilotage.web;

import fr.unisson.conventions.web.TeteConvention;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Evenement;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Suites;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A commitment or an objective: what was promised, what was said of it, what one may do.
///
/// @param texteSigne the words of the text when the promise was repositioned since, empty otherwise
/// @param saisie what was typed in the form that was refused
/// @param reflet what the party told of the action of its plan, in words
/// @param plan what the reader does with the plan of the party, null when it is not theirs
/// @param points what a report may say; empty when the reader reports nothing
/// @param gestes what the reader may ask for on a page of its own
public record PageEngagement(
        TeteConvention tete,
        Fil fil,
        String adresse,
        String genre,
        String titre,
        Pastille etat,
        List<String> signaux,
        String texteSigne,
        List<Fait> faits,
        @Nullable DernierPoint dernier,
        @Nullable String reflet,
        @Nullable Plan plan,
        int version,
        List<Choix> points,
        List<Geste> gestes,
        List<Choix> parties,
        List<ContestationLue> contestations,
        List<Evenement> histoire,
        EngagementForm saisie,
        Erreurs erreurs) {

    /// @param avancement in percent, -1 when nothing was told of it
    public record DernierPoint(String note, String quand, int avancement) {}

    /// @param conclusion how it ended, empty while it is open
    /// @param conclure where the committee concludes, null when the reader does not
    public record ContestationLue(
            long id,
            int version,
            String partie,
            String quand,
            String motif,
            Pastille etat,
            String conclusion,
            String fin,
            boolean peutRetirer,
            @Nullable String conclure) {}

    /// @param reliee the action that is joined, null when none is
    /// @param offertes the actions that may be joined
    public record Plan(
            @Nullable String reliee,
            String lien,
            @Nullable PropositionLue proposition,
            Suites suites,
            List<Choix> offertes) {
        public Plan {
            offertes = List.copyOf(offertes);
        }
    }

    /// @param effet what confirming says of the commitment, empty when nothing
    public record PropositionLue(
            String titre, String etat, int avancement, String effet, String empreinte) {}

    public record Geste(String libelle, String adresse) {}

    public PageEngagement {
        signaux = List.copyOf(signaux);
        faits = List.copyOf(faits);
        points = List.copyOf(points);
        parties = List.copyOf(parties);
        contestations = List.copyOf(contestations);
        gestes = List.copyOf(gestes);
        histoire = List.copyOf(histoire);
    }
}
