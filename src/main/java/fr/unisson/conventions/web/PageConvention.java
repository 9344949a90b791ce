package fr.unisson.conventions.web;

import fr.unisson.socle.web.Evenement;
import fr.unisson.socle.web.Exigee;
import fr.unisson.socle.web.Fait;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The overview of a convention: what is expected now, what is missing, who takes part.
///
/// @param cadre how the link to the frame reads; null when this reader may not open it
/// @param peutSoutenirAbandon whether the reader may consent, for a party, to giving it up
public record PageConvention(
        TeteConvention tete,
        Attendu attendu,
        @Nullable Prochaine prochaine,
        List<Action> actions,
        List<Fait> faits,
        @Nullable String cadre,
        List<PartieResumee> parties,
        List<PersonneResumee> personnes,
        List<Liee> liees,
        List<Evenement> recents,
        boolean peutSoutenirAbandon) {

    /// What waits for the reader: one sentence and one button; without a button when the others
    /// have the turn.
    public record Attendu(
            String titre, String texte, @Nullable String bouton, @Nullable String lien) {}

    /// The passage towards which the work goes, with everything it needs.
    public record Prochaine(String libelle, List<Exigee> exigences) {
        public long manquantes() {
            return exigences.stream().filter(e -> !e.remplie()).count();
        }
    }

    /// A passage the reader's role allows.
    ///
    /// @param possible whether nothing is missing
    /// @param avance whether it goes forward in the life
    public record Action(
            String libelle, String lien, boolean possible, boolean danger, boolean avance) {}

    public record PartieResumee(String nom, String detail, @Nullable String lien) {}

    /// Another convention of the same line: `Renouvelle`, its title, its address.
    public record Liee(String quoi, String titre, String lien) {}

    public record PersonneResumee(String nom, String detail) {}
}
