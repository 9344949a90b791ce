package fr.unisson.evaluations.web;

import fr.unisson.grilles.Grille;
import fr.unisson.grilles.Noeud;
import fr.unisson.socle.Introuvable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The parts of a grid, one page each: its root domains; items that stand alone at the root make
/// one more part.
record Sections(List<Section> toutes) {

    private static final String RESTE = "criteres";

    Sections {
        toutes = List.copyOf(toutes);
    }

    /// @param code names it in an address
    /// @param blocNotes the root domain whose note-pad goes with it, null when it has none
    record Section(
            String code,
            String titre,
            String aide,
            String facile,
            List<Noeud> feuilles,
            @Nullable Noeud blocNotes) {

        Section {
            feuilles = List.copyOf(feuilles);
        }
    }

    static Sections de(Grille grille) {
        var domaines = grille.domaines();
        var feuilles = grille.feuilles();
        var toutes = new ArrayList<Section>();
        for (var racine : grille.racines()) {
            var siennes =
                    feuilles.stream()
                            .filter(f -> f.id() != racine.id())
                            .filter(f -> {
                                var domaine = domaines.get(f.id());
                                return domaine != null && domaine.id() == racine.id();
                            })
                            .toList();
            if (!siennes.isEmpty()) {
                toutes.add(
                        new Section(
                                racine.code(),
                                racine.libelle(),
                                racine.aide(),
                                racine.facile(),
                                siennes,
                                grille.blocNotes() ? racine : null));
            }
        }
        var seules = feuilles.stream().filter(f -> f.parent() == null).toList();
        if (!seules.isEmpty()) toutes.add(new Section(RESTE, "Critères", "", "", seules, null));
        return new Sections(toutes);
    }

    Section charger(String code) {
        return toutes.stream()
                .filter(s -> s.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Introuvable("partie " + code));
    }

    int rang(Section section) {
        return toutes.indexOf(section);
    }
}
