package fr.unisson.acces;

import java.util.Arrays;
import java.util.Optional;

/// What a token opens, within what its owner may do. Writing includes reading.
public enum Portee {
    ANNUAIRE_LIRE("annuaire:lire", "Lire l’annuaire"),
    CONVENTIONS_LIRE("conventions:lire", "Lire les conventions, leurs documents et engagements"),
    CONVENTIONS_ECRIRE("conventions:ecrire", "Créer des conventions et les faire avancer"),
    ACTIONS_LIRE("actions:lire", "Lire le plan d’actions"),
    ACTIONS_ECRIRE("actions:ecrire", "Créer et modifier des actions"),
    INDICATEURS_LIRE("indicateurs:lire", "Lire les indicateurs et leurs valeurs"),
    INDICATEURS_ECRIRE("indicateurs:ecrire", "Envoyer des valeurs d’indicateurs"),
    INSTANCES_LIRE("instances:lire", "Lire les instances et leurs réunions"),
    EVALUATIONS_LIRE("evaluations:lire", "Lire les résultats d’évaluations"),
    ECHEANCES_LIRE("echeances:lire", "Lire les échéances");

    private final String code;
    private final String libelle;

    Portee(String code, String libelle) {
        this.code = code;
        this.libelle = libelle;
    }

    /// What tokens, documentation and refusals call it.
    public String code() {
        return code;
    }

    public String libelle() {
        return libelle;
    }

    public static Optional<Portee> de(String code) {
        return Arrays.stream(values()).filter(p -> p.code.equals(code)).findFirst();
    }

    /// Whether a token that has this scope may do what asks for the other.
    public boolean couvre(Portee autre) {
        return this == autre
                || (code.endsWith(":ecrire")
                        && autre.code.equals(code.replace(":ecrire", ":lire")));
    }
}
