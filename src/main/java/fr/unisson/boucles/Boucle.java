package fr.unisson.boucles;

import fr.unisson.actions.Origine;
import fr.unisson.actions.SuiteDeConstat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One point in time, the oldest mark first.
public record Boucle(List<Suite> suites) {

    public Boucle {
        suites = List.copyOf(suites);
        if (suites.isEmpty()) throw new IllegalArgumentException("A point that nobody rated");
    }

    /// @param fil the marks of the point, the oldest first
    /// @param suites the actions that the reader may read, by what they come from
    /// @param suivis what actions come from, readable or not
    static Boucle de(
            List<NoteClose> fil,
            Map<Origine.Objet, List<SuiteDeConstat>> suites,
            Set<Origine.Objet> suivis) {
        var dans = new ArrayList<Suite>();
        for (int i = 0; i < fil.size(); i++) {
            var m = fil.get(i);
            var constat = m.constat();
            List<SuiteDeConstat> siennes =
                    constat == null ? List.of() : suites.getOrDefault(constat, List.of());
            dans.add(
                    new Suite(
                            m,
                            siennes,
                            siennes.isEmpty() && constat != null && suivis.contains(constat),
                            0,
                            i + 1 < fil.size() ? fil.get(i + 1) : null));
        }
        return new Boucle(dans);
    }

    /// As it is asked now.
    public NoteClose derniere() {
        return suites.getLast().note();
    }

    /// The low marks that a list tells: each of them, or the last one of a series, with what was
    /// undertaken since the first.
    public List<Suite> aSuivre() {
        var basses = basses();
        if (basses.size() < 2 || !basses.getLast().note().cotation().serie()) return basses;
        return List.of(
                basses.getLast()
                        .avecAvant(
                                basses.size() - 1,
                                basses.stream()
                                        .flatMap(s -> s.actions().stream())
                                        .distinct()
                                        .toList(),
                                basses.stream().anyMatch(Suite::reservee)));
    }

    /// The marks that called for a change.
    public List<Suite> basses() {
        return suites.stream().filter(s -> s.note().basse()).toList();
    }
}
