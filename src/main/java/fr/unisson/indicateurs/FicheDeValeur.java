package fr.unisson.indicateurs;

import fr.unisson.indicateurs.domaine.DossierValeur;
import fr.unisson.indicateurs.domaine.RoleValeur;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Everything about one period.
///
/// @param lignes by measure, latest first; empty when no module counts objects
/// @param dossier of the value, for the reader; null without a value
/// @param autresValideurs who else may validate what the reader typed; empty in other cases
/// @param recalcul what the module or the formula gives today, when the value is worked out
public record FicheDeValeur(
        IndicateurVue indicateur,
        Periode periode,
        @Nullable ValeurVue valeur,
        @Nullable ValeurVue precedente,
        Definition methode,
        List<MesureVue> mesures,
        List<PassageVue> passages,
        @Nullable Commentaire commentaire,
        @Nullable Mesure recalcul,
        List<Lignes> lignes,
        List<Operande> operandes,
        Set<RoleValeur> roles,
        @Nullable DossierValeur dossier,
        List<String> autresValideurs) {

    /// The objects behind one measure.
    ///
    /// @param mesure the one they were kept with; null for those of today, when none was kept
    /// @param ouvertes those that the reader may open
    /// @param nombre all of them
    public record Lignes(
            @Nullable MesureVue mesure, List<SourceDeCalcul.Ligne> ouvertes, int nombre) {

        public int cachees() {
            return Math.max(0, nombre - ouvertes.size());
        }
    }

    /// What a formula read when its value was worked out; what it would read today before that.
    public record Operande(IndicateurVue indicateur, @Nullable Mesure mesure) {}
}
