package fr.unisson.actions.web;

import fr.unisson.actions.PorteeDAbandon;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Dependances.Partant;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Exigee;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Saisies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Before a passage of an action: what it does, what is missing, what it asks.
///
/// @param portees how far an abandonment may go; empty when it is not asked
/// @param partant the action, when this passage gives it up
/// @param exigences those that this form does not itself answer
public record PageFranchirAction(
        Fil fil,
        String titre,
        String objet,
        String effet,
        String adresse,
        String retour,
        List<Exigee> exigences,
        List<Fait> mesure,
        boolean demandeMotif,
        boolean demandeResultat,
        List<Choix> portees,
        @Nullable Partant partant,
        Saisie form,
        Erreurs erreurs) {

    /// @param version the action as the reader saw it
    public record Saisie(
            @Nullable Integer version,
            @Nullable String motif,
            @Nullable String resultat,
            @Nullable String retour,
            @Nullable String portee) {

        @Nullable PorteeDAbandon porteeDite() {
            return Saisies.parmi(PorteeDAbandon.class, portee).orElse(null);
        }

        public List<String> porteeChoisie() {
            return portee == null ? List.of() : List.of(portee);
        }

        /// Only a view of the plan is gone back to.
        String adresse(String action) {
            return retour != null
                            && retour.matches("/actions/(tableau|frise|calendrier)(\\?[^\\s]*)?")
                    ? retour
                    : action;
        }

        int versionVue() {
            return version == null ? 0 : version;
        }
    }

    public boolean possible() {
        return exigences.stream().allMatch(Exigee::remplie);
    }
}
