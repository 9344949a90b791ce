package fr.unisson.derives;

import fr.unisson.socle.DonneeDePatient;
import fr.unisson.socle.vie.Motif;
import java.util.List;
import java.util.Map;

/// What people write about an alert holds nothing that designates a person.
final class TextesLibres {

    private TextesLibres() {}

    /// @param textes by code of the reason for which each would be refused
    static List<Motif> refus(Map<String, String> textes) {
        return textes.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(t -> DonneeDePatient.refus(t.getKey(), t.getValue()).stream())
                .toList();
    }
}
