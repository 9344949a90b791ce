package fr.unisson.indicateurs;

import fr.unisson.indicateurs.domaine.RoleValeur;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Everything about one period.
///
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
        List<SourceDeCalcul.Ligne> lignes,
        List<Operande> operandes,
        Set<RoleValeur> roles) {

    /// What a formula reads.
    public record Operande(IndicateurVue indicateur, @Nullable ValeurVue valeur) {}
}
