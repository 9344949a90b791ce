package fr.unisson.conventions;

import fr.unisson.conventions.domaine.DossierConvention.Validation;
import fr.unisson.conventions.domaine.EtatValidation;
import fr.unisson.conventions.donnees.LigneAvis;
import fr.unisson.conventions.donnees.LigneValidation;
import fr.unisson.conventions.donnees.Situation;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the bodies of every party said, on which text.
record EtatDesValidations(
        Situation situation,
        List<LigneValidation> validations,
        List<LigneAvis> avis,
        Set<String> equivalentes) {

    EtatDesValidations {
        validations = List.copyOf(validations);
        avis = List.copyOf(avis);
        equivalentes = Set.copyOf(equivalentes);
    }

    /// The validation that counts for a party: on this text, else on one that every referent
    /// declared equal in substance, else one that was not required, whatever the text.
    Optional<LigneValidation> courante(long partie) {
        var siennes = validations.stream().filter(v -> v.partie() == partie).toList();
        return siennes.stream()
                .filter(v -> v.empreinte().equals(situation.empreinte()))
                .findFirst()
                .or(() ->
                        siennes.stream()
                                .filter(v -> equivalentes.contains(v.empreinte()))
                                .filter(v -> v.etat() != EtatValidation.A_REPRENDRE)
                                .max(Comparator.comparingLong(LigneValidation::id)))
                .or(() ->
                        siennes.stream()
                                .filter(v -> v.etat() == EtatValidation.NON_REQUISE)
                                .max(Comparator.comparingLong(LigneValidation::id)));
    }

    List<LigneAvis> avisDe(long validation) {
        return avis.stream().filter(a -> a.validation() == validation).toList();
    }

    /// For the rules of the main life.
    Validation validation(long partie) {
        return courante(partie).map(this::validation).orElse(Validation.aucune());
    }

    private Validation validation(LigneValidation v) {
        return new Validation(
                v.etat(),
                v.empreinte(),
                v.reserveSurLeTexte(),
                (int) avisDe(v.id()).stream().filter(LigneAvis::sansReponse).count());
    }
}
