package fr.unisson.boucles.domaine;

import fr.unisson.boucles.Cotation;
import fr.unisson.boucles.NoteClose;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Ties the marks of one point from rating to rating. A point follows another when both ask the
/// same thing; one that was divided, or made of several, begins a thread of its own: nothing says
/// which one to follow.
public final class Fils {

    private Fils() {}

    /// @param notes of one thing that is rated again and again
    /// @param memes by the number of each point, those that ask the same thing
    /// @return one list for each point, the oldest mark first
    public static List<List<NoteClose>> nouer(List<NoteClose> notes, Map<Long, Set<Long>> memes) {
        var parCotation = new LinkedHashMap<Cotation, List<NoteClose>>();
        notes.stream()
                .sorted(
                        Comparator.comparing((NoteClose m) -> m.cotation().le())
                                .thenComparingLong(m -> m.cotation().id()))
                .forEach(m ->
                        parCotation.computeIfAbsent(m.cotation(), _ -> new ArrayList<>()).add(m));
        var fils = new ArrayList<List<NoteClose>>();
        var filDuPoint = new HashMap<Long, Integer>();
        parCotation.values().forEach(c -> suivre(c, memes, fils, filDuPoint));
        return fils;
    }

    /// @param filDuPoint the rank of the thread of each point met so far
    private static void suivre(
            List<NoteClose> cotation,
            Map<Long, Set<Long>> memes,
            List<List<NoteClose>> fils,
            Map<Long, Integer> filDuPoint) {
        var voulus = cotation.stream().map(m -> fils(m, memes, filDuPoint)).toList();
        for (int i = 0; i < cotation.size(); i++) {
            var siens = voulus.get(i);
            boolean suit =
                    siens.size() == 1
                            && voulus.stream().filter(v -> v.containsAll(siens)).count() == 1;
            int fil = suit ? siens.iterator().next() : fils.size();
            if (!suit) fils.add(new ArrayList<>());
            fils.get(fil).add(cotation.get(i));
            filDuPoint.put(cotation.get(i).point().noeud(), fil);
        }
    }

    private static Set<Integer> fils(
            NoteClose m, Map<Long, Set<Long>> memes, Map<Long, Integer> filDuPoint) {
        long noeud = m.point().noeud();
        var sien = filDuPoint.get(noeud);
        if (sien != null) return Set.of(sien);
        return memes.getOrDefault(noeud, Set.of(noeud)).stream()
                .filter(filDuPoint::containsKey)
                .map(filDuPoint::get)
                .collect(Collectors.toSet());
    }
}
