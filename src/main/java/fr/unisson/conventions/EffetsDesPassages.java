package fr.unisson.conventions;

import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// What follows from a passage, in the same transaction: a passage whose effects fail did not
/// happen.
@Component
class EffetsDesPassages {

    private final Textes textes;
    private final TexteEnValidation validation;
    private final TourDeSignature signature;

    EffetsDesPassages(Textes textes, TexteEnValidation validation, TourDeSignature signature) {
        this.textes = textes;
        this.validation = validation;
        this.signature = signature;
    }

    @EventListener
    void suivre(ConventionFranchie passage) {
        long id = passage.convention().valeur();
        switch (passage.transition()) {
            case CONSOLIDER -> textes.figer(passage.convention());
            case OUVRIR_VALIDATION -> validation.assurer(id);
            case OUVRIR_SIGNATURE -> signature.inviterTous(id);
            case ROUVRIR_LE_TEXTE, REFUSER_LE_FOND, ABANDONNER ->
                    signature.annulerTous(id, Objects.requireNonNull(passage.motif()));
            default -> {}
        }
    }
}
