package fr.unisson.indicateurs.web;

import fr.unisson.indicateurs.Mesure;
import fr.unisson.indicateurs.ValeurVue;
import fr.unisson.indicateurs.domaine.Chiffre;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Saisies;
import java.math.BigDecimal;
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
    Erreurs illisibles(Erreurs erreurs, String suffixe) {
        erreurs = illisible(erreurs, "numerateur" + suffixe, numerateur);
        erreurs = illisible(erreurs, "denominateur" + suffixe, denominateur);
        return illisible(erreurs, "valeur" + suffixe, valeur);
    }

    private static Erreurs illisible(Erreurs erreurs, String champ, @Nullable String saisi) {
        return Saisies.vide(saisi) || Saisies.nombre(saisi).isPresent()
                ? erreurs
                : erreurs.plus(champ, "Écrivez un nombre, par exemple 12,5.");
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
