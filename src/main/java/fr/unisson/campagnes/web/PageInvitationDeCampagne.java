package fr.unisson.campagnes.web;

import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Pastille;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The place of one's organisation in a campaign.
///
/// @param participer the form that accepts, null when it is not the reader's to do or is done
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
        List<LigneDeCampagne> resultats,
        boolean close,
        boolean vide,
        Erreurs erreurs) {

    public PageInvitationDeCampagne {
        faits = List.copyOf(faits);
        resultats = List.copyOf(resultats);
    }

    /// @param repondants who may answer for the organisation
    /// @param facons how the answer is prepared
    public record Participer(
            List<Choix> repondants,
            List<Choix> facons,
            @Nullable String repondant,
            @Nullable String facon) {

        public Participer {
            repondants = List.copyOf(repondants);
            facons = List.copyOf(facons);
        }
    }

    /// @param session where the answer is prepared, null for who may not open it
    /// @param lignes exactly what leaves, with its values; empty until the session is closed
    public record Envoi(@Nullable String session, List<Dite> lignes, boolean faisable) {

        public Envoi {
            lignes = List.copyOf(lignes);
        }
    }

    public record Dite(String code, String libelle, boolean domaine, String valeur) {}
}
