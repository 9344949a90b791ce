package fr.unisson.conventions.web;

import fr.unisson.socle.web.Onglet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The faces that a reader may open, in order. While a convention is prepared they stand side by
/// side; in force they are folded under their headings, and every address stays the same.
///
/// @param premiers the first row
/// @param suivants the faces of the open heading, empty when it has one face or nothing is folded
record Onglets(List<Onglet> premiers, List<Onglet> suivants) {

    /// One face, under its heading.
    record Place(Rubrique rubrique, Onglet onglet) {}

    Onglets {
        premiers = List.copyOf(premiers);
        suivants = List.copyOf(suivants);
    }

    static Onglets cote(List<Place> places) {
        return new Onglets(places.stream().map(Place::onglet).toList(), List.of());
    }

    static Onglets plies(List<Place> places) {
        var premiers = new ArrayList<Onglet>();
        var suivants = List.<Onglet>of();
        for (var rubrique : Rubrique.values()) {
            var siens =
                    places.stream()
                            .filter(p -> p.rubrique() == rubrique)
                            .map(Place::onglet)
                            // A heading opens the face that bears its name.
                            .sorted(Comparator.comparing(o -> !o.nom().equals(rubrique.nom())))
                            .toList();
            if (siens.isEmpty()) continue;
            boolean ouverte = siens.stream().anyMatch(Onglet::actif);
            premiers.add(new Onglet(rubrique.nom(), siens.getFirst().lien(), ouverte));
            if (ouverte && siens.size() > 1) suivants = siens;
        }
        return new Onglets(premiers, suivants);
    }

    /// Whether the face that is asked for is one of the reader's.
    boolean ouverts() {
        return premiers.stream().anyMatch(Onglet::actif);
    }
}
