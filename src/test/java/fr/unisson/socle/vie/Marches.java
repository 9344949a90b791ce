package fr.unisson.socle.vie;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// Random walks over the passages of a life, by the names of its states.
public final class Marches {

    private final Map<String, List<String>> suites = new HashMap<>();
    private final Set<String> rares;

    /// @param rares states possible from everywhere, in which most walks would end
    public Marches(Set<Transition.Arete> aretes, String... rares) {
        this.rares = Set.of(rares);
        aretes.stream()
                .sorted(Comparator.comparing(Transition.Arete::toString))
                .forEach(a -> suites.computeIfAbsent(a.de(), _ -> new ArrayList<>()).add(a.vers()));
    }

    /// The states met, the first included, until an end or so many draws.
    public List<String> marcher(Random hasard, String debut, int tirages) {
        var chemin = new ArrayList<>(List.of(debut));
        for (int i = 0; i < tirages; i++) {
            var possibles = suites.getOrDefault(chemin.getLast(), List.of());
            if (possibles.isEmpty()) break;
            var suite = possibles.get(hasard.nextInt(possibles.size()));
            if (rares.contains(suite) && hasard.nextInt(8) > 0) continue;
            chemin.add(suite);
        }
        return chemin;
    }

    /// Every state that can follow, this one included.
    public Set<String> atteints(String depuis) {
        var vus = new HashSet<>(Set.of(depuis));
        var aVoir = new ArrayList<>(vus);
        while (!aVoir.isEmpty()) {
            for (var suite : suites.getOrDefault(aVoir.removeLast(), List.of())) {
                if (vus.add(suite)) aVoir.add(suite);
            }
        }
        return vus;
    }

    public static List<Transition.Arete> passages(List<String> chemin) {
        var pris = new ArrayList<Transition.Arete>();
        for (int i = 1; i < chemin.size(); i++) {
            pris.add(new Transition.Arete(chemin.get(i - 1), chemin.get(i)));
        }
        return pris;
    }
}
