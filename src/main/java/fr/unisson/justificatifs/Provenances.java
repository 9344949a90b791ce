package fr.unisson.justificatifs;

import fr.unisson.conventions.ConventionVue;
import java.util.Objects;

/// Who answers for what a file says of a convention: one that a single party imported proves less
/// than one that all signed here.
final class Provenances {

    private Provenances() {}

    /// What is said, then how it is known when that is by an import.
    static String avec(String dit, ConventionVue c) {
        return dit.isBlank() || !c.provenance().importee() ? dit : dit + " (" + enMots(c) + ")";
    }

    static Manifeste.Convention manifeste(String nom, ConventionVue c) {
        return new Manifeste.Convention(
                nom, c.etat().libelle(), Objects.toString(c.signeeLe(), ""), enMots(c));
    }

    private static String enMots(ConventionVue c) {
        return switch (c.provenance()) {
            case NON_CONFIRMEE -> "Importée, non confirmée par une autre partie";
            case UNISSON, CONFIRMEE, CONTESTEE, RETIREE -> c.provenance().libelle();
        };
    }
}
