package fr.unisson.conventions.web;

import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Pastille;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The parties of a convention and everyone who takes part in it.
///
/// @param invitation the reader's own organisation, when it has not answered yet
/// @param peutInviter whether organisations may still be added, by this reader
/// @param cherche whether a search of the directory was made
public record PageParties(
        TeteConvention tete,
        List<Partie> parties,
        List<Participant> participants,
        @Nullable Invitation invitation,
        boolean peutInviter,
        boolean peutNommer,
        List<Choix> nommables,
        List<Choix> roles,
        @Nullable String q,
        List<OrganisationChoisie> trouvees,
        boolean cherche,
        Erreurs erreurs) {

    /// @param signataire who may sign for it today
    /// @param aSigner nothing is signed yet
    /// @param mandatAChoisir whether the reader may choose the mandate
    /// @param presente invited or engaged
    /// @param modifiable whether the reader may complete this party's sheet
    /// @param retirable whether the reader may take its invitation back
    public record Partie(
            long id,
            String nom,
            String detail,
            @Nullable String lien,
            Pastille etat,
            @Nullable String reponse,
            @Nullable String representant,
            @Nullable String signataire,
            boolean aSigner,
            List<String> referents,
            List<String> etablissements,
            List<String> missions,
            List<String> manques,
            boolean mandatAChoisir,
            boolean presente,
            boolean modifiable,
            boolean retirable) {}

    public record Participant(
            long id, String nom, String role, @Nullable String organisation, boolean retirable) {}

    public record Invitation(long partie, String organisation, String par, boolean peutRepondre) {}
}
