package fr.unisson.actions.domaine;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The facts on which the passages of an action are decided.
///
/// @param etapesOuvertes steps not yet done
/// @param resultat what the efficacy measure gave, as noted
public record DossierAction(
        boolean pilote,
        @Nullable LocalDate echeance,
        Mesure mesure,
        List<String> etapesOuvertes,
        String resultat) {

    public DossierAction {
        etapesOuvertes = List.copyOf(etapesOuvertes);
    }

    public DossierAction avecResultat(String note) {
        return new DossierAction(pilote, echeance, mesure, etapesOuvertes, note);
    }
}
