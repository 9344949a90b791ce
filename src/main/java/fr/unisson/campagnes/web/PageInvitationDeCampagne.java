package fr.unisson.campagnes.web;

import fr.unisson.evaluations.VoixDOrganisation;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Evenement;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Pastille;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The place of one's organisation in a campaign.
///
/// @param participer the form that accepts, null when it is not the reader's to do or is done
/// @param designer names somebody else, null when it is not the reader's to do
/// @param envoi what would be sent, null until the organisation takes part
/// @param resultats one's own beside all, once the campaign is closed; empty before
public record PageInvitationDeCampagne(
        Fil fil,
        String adresse,
        String titre,
        String campagne,
        String message,
        Pastille etat,
        int version,
        String phrase,
        List<Fait> faits,
        @Nullable Participer participer,
        boolean declinable,
        @Nullable Envoi envoi,
        boolean retirable,
        @Nullable Designer designer,
        List<Evenement> histoire,
        List<LigneDeCampagne> resultats,
        boolean close,
        boolean vide,
        Erreurs erreurs) {

    public PageInvitationDeCampagne {
        faits = List.copyOf(faits);
        resultats = List.copyOf(resultats);
        histoire = List.copyOf(histoire);
    }

    public boolean envoyee() {
        return resultats.stream().anyMatch(l -> !l.mien().isEmpty());
    }

    /// @param repondants who may answer for the organisation
    /// @param structures which one is rated; empty when the organisation has not several
    /// @param facons how the answer is prepared
    public record Participer(
            List<Choix> repondants,
            List<Choix> structures,
            List<Choix> facons,
            @Nullable String repondant,
            @Nullable String structure,
            @Nullable String facon) {

        public Participer {
            repondants = List.copyOf(repondants);
            structures = List.copyOf(structures);
            facons = List.copyOf(facons);
        }
    }

    public record Designer(List<Choix> repondants, @Nullable String repondant) {

        public Designer {
            repondants = List.copyOf(repondants);
        }
    }

    /// @param session where the answer is prepared, null for who may not open it
    /// @param manque what keeps it from being prepared
    /// @param lignes exactly what leaves, with its values; empty until the session is closed
    public record Envoi(
            @Nullable String session,
            VoixDOrganisation.@Nullable Manque manque,
            List<Dite> lignes,
            boolean faisable) {

        public Envoi {
            lignes = List.copyOf(lignes);
        }
    }

    public record Dite(String code, String libelle, boolean domaine, String valeur) {}
}
