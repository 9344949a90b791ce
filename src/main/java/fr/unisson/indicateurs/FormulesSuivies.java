package fr.unisson.indicateurs;

import fr.unisson.indicateurs.domaine.Formule;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The formulas of an organisation, by code.
final class FormulesSuivies {

    private FormulesSuivies() {}

    /// The codes that each formula reads.
    static Map<String, Set<String>> lues(Collection<IndicateurVue> indicateurs) {
        return indicateurs.stream()
                .filter(i -> i.definition().calcul() == Calcul.FORMULE)
                .collect(
                        Collectors.toMap(
                                IndicateurVue::code,
                                i -> Formule.lire(i.definition().formule()).codes()));
    }
}
