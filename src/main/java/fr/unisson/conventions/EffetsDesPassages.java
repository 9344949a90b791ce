package fr.unisson.conventions;

import fr.unisson.conventions.donnees.ConventionSql;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// What follows from a passage, in the same transaction: a passage whose effects fail did not
/// happen.
@Component
class EffetsDesPassages {

    private final ConventionSql conventions;
    private final Textes textes;
    private final Reouverture reouverture;
    private final TexteEnValidation validation;
    private final TourDeSignature signature;
    private final DatesDEffet dates;
    private final EffetsDesAvenants avenants;

    EffetsDesPassages(
            ConventionSql conventions,
            Textes textes,
            Reouverture reouverture,
            TexteEnValidation validation,
            TourDeSignature signature,
            DatesDEffet dates,
            EffetsDesAvenants avenants) {
        this.conventions = conventions;
        this.textes = textes;
        this.reouverture = reouverture;
        this.validation = validation;
        this.signature = signature;
        this.dates = dates;
        this.avenants = avenants;
    }

    @EventListener
    void suivre(ConventionFranchie passage) {
        long id = passage.convention().valeur();
        switch (passage.transition()) {
            case CONSOLIDER -> textes.figer(passage.convention());
            case ROUVRIR_VOLETS -> reouverture.rouvrir(passage);
            case OUVRIR_RELECTURE -> conventions.limiterRelecture(id, passage.saisie().limite());
            case OUVRIR_VALIDATION -> validation.assurer(id);
            case OUVRIR_SIGNATURE_SANS_INSTANCES -> {
                validation.dispenser(id);
                signature.inviterTous(id, passage.saisie().limite());
            }
            case OUVRIR_SIGNATURE -> signature.inviterTous(id, passage.saisie().limite());
            case ROUVRIR_LE_TEXTE, REFUSER_LE_FOND -> annulerSignatures(passage);
            case REPARTIR_DU_TEXTE -> {
                annulerSignatures(passage);
                dates.reprendre(id);
            }
            case SCELLER -> {
                dates.signer(id);
                avenants.signer(passage.convention());
            }
            case ENTRER_EN_VIGUEUR -> {
                dates.mettreEnVigueur(id);
                avenants.prendreEffet(passage.convention());
            }
            case ABANDONNER, RENDRE_SANS_OBJET -> {
                conventions.retenirEtatAbandonne(id, passage.de());
                annulerSignatures(passage);
            }
            default -> {}
        }
    }

    private void annulerSignatures(ConventionFranchie passage) {
        signature.annulerTous(
                passage.convention().valeur(), Objects.requireNonNull(passage.motif()));
    }
}
