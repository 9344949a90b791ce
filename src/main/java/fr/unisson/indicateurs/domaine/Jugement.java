package fr.unisson.indicateurs.domaine;

import fr.unisson.indicateurs.Sens;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What a value is worth against its target and thresholds.
public enum Jugement {
    SANS_CIBLE("Sans objectif"),
    ATTEINTE("Objectif atteint"),
    NON_ATTEINTE("Objectif non atteint"),
    ALERTE("Seuil d’alerte atteint"),
    CRITIQUE("Seuil critique atteint");

    private final String libelle;

    Jugement(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }

    /// A threshold that is exactly met is reached, and so is a target.
    public static Jugement de(
            BigDecimal valeur,
            Sens sens,
            @Nullable BigDecimal cible,
            @Nullable BigDecimal alerte,
            @Nullable BigDecimal critique) {
        if (critique != null && aussiMauvais(valeur, critique, sens)) return CRITIQUE;
        if (alerte != null && aussiMauvais(valeur, alerte, sens)) return ALERTE;
        if (cible == null) return SANS_CIBLE;
        return aussiBon(valeur, cible, sens) ? ATTEINTE : NON_ATTEINTE;
    }

    public static boolean aussiBon(BigDecimal valeur, BigDecimal repere, Sens sens) {
        int ecart = valeur.compareTo(repere);
        return sens == Sens.HAUSSE ? ecart >= 0 : ecart <= 0;
    }

    private static boolean aussiMauvais(BigDecimal valeur, BigDecimal seuil, Sens sens) {
        int ecart = valeur.compareTo(seuil);
        return sens == Sens.HAUSSE ? ecart <= 0 : ecart >= 0;
    }
}
