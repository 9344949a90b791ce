package fr.unisson.indicateurs.web;

import fr.unisson.indicateurs.Mesure;
import fr.unisson.indicateurs.ValeurVue;
import fr.unisson.indicateurs.domaine.Chiffre;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Saisies;
import java.math.BigDecimal;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The figures of one period as they are typed.
public record ValeurForm(
        @Nullable Integer version,
        @Nullable String numerateur,
        @Nullable String denominateur,
        @Nullable String valeur,
        @Nullable String commentaire,
        @Nullable String motif) {

    static ValeurForm de(@Nullable ValeurVue v, String commentaire) {
        return v == null
                ? new ValeurForm(0, null, null, null, commentaire, null)
                : new ValeurForm(
                        v.version(),
                        saisie(v.mesure().numerateur()),
                        saisie(v.mesure().denominateur()),
                        saisie(v.mesure().valeur()),
                        commentaire,
                        null);
    }

    static @Nullable String saisie(@Nullable BigDecimal nombre) {
        return nombre == null ? null : Chiffre.saisie(nombre);
    }

    /// @param suffixe of the names of fields
    /// @param de said of each figure before the sentence, so that none reads like another
    Erreurs illisibles(Erreurs erreurs, String suffixe, UnaryOperator<String> de) {
        erreurs = illisible(erreurs, suffixe, "numerateur", "numérateur", numerateur, de);
        erreurs = illisible(erreurs, suffixe, "denominateur", "dénominateur", denominateur, de);
        return illisible(erreurs, suffixe, "valeur", "valeur", valeur, de);
    }

    private static Erreurs illisible(
            Erreurs erreurs,
            String suffixe,
            String champ,
            String nom,
            @Nullable String saisi,
            UnaryOperator<String> de) {
        return Saisies.vide(saisi) || Saisies.nombre(saisi).isPresent()
                ? erreurs
                : erreurs.plus(
                        champ + suffixe, de.apply(nom) + " : écrivez un nombre, par exemple 12,5.");
    }

    /// @param enRapport the value is then worked out, not typed
    Mesure mesure(boolean enRapport) {
        return enRapport
                ? new Mesure(
                        Saisies.nombre(numerateur).orElse(null),
                        Saisies.nombre(denominateur).orElse(null),
                        null)
                : new Mesure(null, null, Saisies.nombre(valeur).orElse(null));
    }
}
