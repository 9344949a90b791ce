package fr.unisson.gouvernance;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.gouvernance.domaine.DossierAvis;
import fr.unisson.gouvernance.domaine.EtatAvis;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An opinion of a body: asked or not, what it says, the answer it is owed, what came of it.
///
/// @param organisation the first bearer of the body, which answers
/// @param numero in its body
/// @param spontane nobody asked
/// @param pour when it is owed
/// @param dossier what was said, answered and noticed
public record Avis(
        AvisId id,
        int version,
        InstanceId instance,
        String nomInstance,
        OrganisationId organisation,
        int numero,
        EtatAvis etat,
        boolean spontane,
        MatiereAvis matiere,
        String objet,
        String question,
        String demandeur,
        @Nullable String lien,
        LocalDate demandeLe,
        @Nullable LocalDate pour,
        @Nullable LocalDate renduLe,
        @Nullable LocalDate reponduLe,
        @Nullable LocalDate effetLe,
        String motif,
        DossierAvis dossier) {

    /// Its body's number: "n° 4".
    public String nom() {
        return "n° " + numero;
    }

    /// The date that counts now: the opinion's, its answer's, or that of its effect.
    public @Nullable LocalDate attenduPour() {
        return switch (etat) {
            case A_RENDRE -> pour;
            case RENDU -> dossier.reponsePour();
            case REPONDU -> dossier.suite() == Suite.NON_SUIVI ? null : dossier.effetPour();
            case EFFET_CONSTATE, SANS_OBJET -> null;
        };
    }

    public boolean enRetard(LocalDate jour) {
        var date = attenduPour();
        return date != null && date.isBefore(jour);
    }
}
