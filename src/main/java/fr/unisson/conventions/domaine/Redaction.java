package fr.unisson.conventions.domaine;

import org.jspecify.annotations.Nullable;

/// When the text may change, and by whom.
public final class Redaction {

    private Redaction() {}

    /// @param volet the state of the article's volet, null for a general clause
    /// @param dejaRelu a version of the text was already put to review
    public static boolean articleModifiable(
            EtatConvention etat,
            @Nullable EtatVolet volet,
            boolean dejaRelu,
            boolean commentaireOuvert) {
        return switch (etat) {
            case CO_CONSTRUCTION -> volet == null || volet.redactionOuverte();
            // What was agreed stays put: only what somebody commented may move.
            case CONSOLIDATION -> commentaireOuvert || (volet == null && !dejaRelu);
            default -> false;
        };
    }

    /// Title, perimeter, term: common to all, settled before the first review.
    public static boolean cadreModifiable(EtatConvention etat, boolean dejaRelu) {
        return etat.compareTo(EtatConvention.CONSOLIDATION) < 0
                || (etat == EtatConvention.CONSOLIDATION && !dejaRelu);
    }

    /// A mandate can end at any time: another one is chosen until the signature opens; from then on
    /// the request is handed over.
    public static boolean mandatModifiable(EtatConvention etat) {
        return etat.compareTo(EtatConvention.VALIDATION_INSTANCES) <= 0;
    }

    /// Sheets of the parties: they are completed until the text is put to review.
    public static boolean ficheModifiable(EtatConvention etat) {
        return etat.compareTo(EtatConvention.CONSOLIDATION) <= 0;
    }
}
