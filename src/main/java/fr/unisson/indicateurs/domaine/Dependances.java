package fr.unisson.indicateurs.domaine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which indicators each formula reads: an order in which to compute them, and no circle.
public final class Dependances {

    private final Map<String, Set<String>> lus;

    /// @param lus for each code that has a formula, the codes that it reads
    public Dependances(Map<String, Set<String>> lus) {
        this.lus = Map.copyOf(lus);
    }

    /// A chain of codes that leads from this one back to itself, when there is one.
    public Optional<List<String>> cercle(String code) {
        return cercle(code, code, new LinkedHashSet<>());
    }

    private Optional<List<String>> cercle(String depart, String ici, Set<String> chemin) {
        chemin.add(ici);
        for (var suivant : lus.getOrDefault(ici, Set.of()).stream().sorted().toList()) {
            if (suivant.equals(depart)) {
                var trouve = new ArrayList<>(chemin);
                trouve.add(depart);
                return Optional.of(trouve);
            }
            if (chemin.contains(suivant)) continue;
            var trouve = cercle(depart, suivant, chemin);
            if (trouve.isPresent()) return trouve;
        }
        return Optional.empty();
    }

    /// Every formula that depends on one of these codes, operands first.
    public List<String> aRefaire(Set<String> changes) {
        var touches = new LinkedHashSet<String>();
        boolean encore = true;
        while (encore) {
            encore = false;
            for (var f : lus.entrySet()) {
                if (touches.contains(f.getKey())) continue;
                if (f.getValue().stream()
                        .anyMatch(c -> changes.contains(c) || touches.contains(c))) {
                    touches.add(f.getKey());
                    encore = true;
                }
            }
        }
        var ordre = new LinkedHashSet<String>();
        touches.stream().sorted().forEach(c -> ranger(c, touches, ordre, new LinkedHashSet<>()));
        return List.copyOf(ordre);
    }

    private void ranger(String code, Set<String> touches, Set<String> ordre, Set<String> enCours) {
        if (ordre.contains(code) || !enCours.add(code)) return;
        lus.getOrDefault(code, Set.of()).stream()
                .filter(touches::contains)
                .sorted()
                .forEach(c -> ranger(c, touches, ordre, enCours));
        ordre.add(code);
    }
}
