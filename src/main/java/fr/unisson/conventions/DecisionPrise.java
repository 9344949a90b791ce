package fr.unisson.conventions;

import fr.unisson.conventions.domaine.TransitionValidation;
import fr.unisson.documents.Fichier;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the body of a party decided, as its secretary records it.
///
/// @param empreinte digest of the text the body had before it, as the page showed it
/// @param reserveSurLeTexte the reservation asks for a change of the text
public record DecisionPrise(
        Sens sens,
        String empreinte,
        @Nullable LocalDate jour,
        @Nullable String numero,
        @Nullable Long fichier,
        @Nullable String reserves,
        boolean reserveSurLeTexte,
        @Nullable String motif) {

    DecisionPrise avec(@Nullable Fichier piece) {
        return piece == null
                ? this
                : new DecisionPrise(
                        sens,
                        empreinte,
                        jour,
                        numero,
                        piece.id().valeur(),
                        reserves,
                        reserveSurLeTexte,
                        motif);
    }

    public enum Sens {
        FAVORABLE("Favorable", TransitionValidation.APPROUVER),
        FAVORABLE_RESERVES("Favorable avec réserves", TransitionValidation.APPROUVER_AVEC_RESERVES),
        DEFAVORABLE("Défavorable", TransitionValidation.REFUSER),
        AJOURNEE("Ajournée", TransitionValidation.AJOURNER);

        private final String libelle;
        private final TransitionValidation transition;

        Sens(String libelle, TransitionValidation transition) {
            this.libelle = libelle;
            this.transition = transition;
        }

        public String libelle() {
            return libelle;
        }

        TransitionValidation transition() {
            return transition;
        }
    }
}
