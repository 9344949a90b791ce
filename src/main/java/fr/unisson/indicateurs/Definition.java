package fr.unisson.indicateurs;

import fr.unisson.indicateurs.domaine.Chiffre;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What is measured and how: one version of the method, never rewritten once written.
///
/// @param rapport asked when there is a numerator and a denominator
/// @param multiplicateur 100 for a percentage, 1000 for "per 1 000 days"
/// @param formule on the codes of other indicators, when `calcul` says so
/// @param source code of a [SourceDeCalcul], when `calcul` says so
/// @param reference where comparable figures come from
/// @param phrase how the figure is told to everybody; see `Phrase`
/// @param seuilAlerte from which value on it worries
public record Definition(
        String libelle,
        String but,
        Famille famille,
        NatureIndicateur nature,
        Calcul calcul,
        @Nullable TypeDeRapport rapport,
        String numerateur,
        String denominateur,
        BigDecimal multiplicateur,
        String formule,
        String source,
        String unite,
        int decimales,
        Sens sens,
        Frequence frequence,
        String population,
        String provenance,
        String reference,
        String note,
        String phrase,
        @Nullable BigDecimal seuilAlerte,
        @Nullable BigDecimal seuilCritique) {

    public Definition {
        multiplicateur = multiplicateur.stripTrailingZeros();
        seuilAlerte = seuilAlerte == null ? null : seuilAlerte.stripTrailingZeros();
        seuilCritique = seuilCritique == null ? null : seuilCritique.stripTrailingZeros();
    }

    /// @param alerte from which value on it worries
    /// @param critique from which value on it calls for action at once
    public Definition avecSeuils(@Nullable BigDecimal alerte, @Nullable BigDecimal critique) {
        return new Definition(
                libelle,
                but,
                famille,
                nature,
                calcul,
                rapport,
                numerateur,
                denominateur,
                multiplicateur,
                formule,
                source,
                unite,
                decimales,
                sens,
                frequence,
                population,
                provenance,
                reference,
                note,
                phrase,
                alerte,
                critique);
    }

    /// Its values have a numerator and a denominator.
    public boolean enRapport() {
        return calcul == Calcul.RAPPORT || calcul == Calcul.SOURCE;
    }

    /// Somebody types its values.
    public boolean saisi() {
        return calcul == Calcul.VALEUR || calcul == Calcul.RAPPORT;
    }

    /// How a value is worked out, in words.
    public String enMots() {
        return switch (calcul) {
            case VALEUR -> "Valeur saisie telle quelle";
            case FORMULE -> formule;
            case RAPPORT, SOURCE ->
                    numerateur
                            + " ÷ "
                            + denominateur
                            + (multiplicateur.compareTo(BigDecimal.ONE) == 0
                                    ? ""
                                    : " × " + Chiffre.ecrire(multiplicateur, 0, ""));
        };
    }

    /// A value as readers see it: "82,5 %".
    public String ecrire(@Nullable BigDecimal valeur) {
        return valeur == null ? "" : Chiffre.ecrire(valeur, decimales, unite);
    }
}
