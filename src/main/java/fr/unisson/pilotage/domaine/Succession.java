package fr.unisson.pilotage.domaine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What became of the rows of a table of the text from one version of it to the next: kept word for
/// word, changed, added, dropped. Places in the two lists are given, from 0.
///
/// @param ajoutes places in the new list
/// @param changes place in the new list → place in the former one
/// @param retires places in the former list
public record Succession(
        List<Integer> ajoutes, Map<Integer, Integer> changes, List<Integer> retires) {

    /// Two wordings share at least this part of their words to be one promise told otherwise.
    private static final double PARENTE = 0.5;

    private static final int MOT = 3;

    /// A row of the text.
    ///
    /// @param partie whom the text names, empty for nobody
    /// @param precisions the rest of the row: date, frequency, target…
    public record Rangee(String partie, String enonce, List<String> precisions) {

        public Rangee {
            precisions = precisions.stream().map(Rapprochement::normalise).toList();
        }

        public Rangee(String partie, String enonce) {
            this(partie, enonce, List.of());
        }

        private String cle() {
            return Rapprochement.normalise(partie) + "\n" + Rapprochement.normalise(enonce);
        }

        private Set<String> mots() {
            return Arrays.stream(Rapprochement.normalise(enonce).split(" ", -1))
                    .filter(m -> m.length() >= MOT)
                    .collect(Collectors.toSet());
        }
    }

    public Succession {
        ajoutes = List.copyOf(ajoutes);
        changes = Map.copyOf(changes);
        retires = List.copyOf(retires);
    }

    public static Succession de(List<Rangee> avant, List<Rangee> apres) {
        var gardees = avant.stream().map(Rangee::cle).collect(Collectors.toSet());
        var voulues = apres.stream().map(Rangee::cle).collect(Collectors.toSet());
        var partis =
                IntStream.range(0, avant.size())
                        .filter(i -> !voulues.contains(avant.get(i).cle()))
                        .boxed()
                        .collect(Collectors.toCollection(ArrayList::new));
        var vues = new HashSet<>(gardees);
        var ajoutes = new ArrayList<Integer>();
        var changes = new LinkedHashMap<Integer, Integer>();
        for (int i = 0; i < apres.size(); i++) {
            var rangee = apres.get(i);
            if (rangee.enonce().isBlank()) continue;
            if (!vues.add(rangee.cle())) {
                int meme = precisee(rangee, avant);
                if (meme >= 0 && !changes.containsValue(meme)) changes.put(i, meme);
                continue;
            }
            int parent = parent(rangee, partis, avant);
            if (parent < 0) {
                ajoutes.add(i);
            } else {
                changes.put(i, parent);
                partis.remove(Integer.valueOf(parent));
            }
        }
        return new Succession(ajoutes, changes, partis);
    }

    /// The row of these very words whose date or other figures were otherwise; -1 when there is
    /// none, or when one of them says the same.
    private static int precisee(Rangee rangee, List<Rangee> avant) {
        var memes =
                IntStream.range(0, avant.size())
                        .filter(i -> avant.get(i).cle().equals(rangee.cle()))
                        .boxed()
                        .toList();
        return memes.stream().anyMatch(i -> avant.get(i).precisions().equals(rangee.precisions()))
                ? -1
                : memes.stream().findFirst().orElse(-1);
    }

    /// The closest of those that left, of the same party; -1 when none is close.
    private static int parent(Rangee rangee, List<Integer> partis, List<Rangee> avant) {
        int trouve = -1;
        double meilleure = PARENTE;
        for (int i : partis) {
            double p = parente(rangee, avant.get(i));
            if (p > meilleure || (trouve < 0 && p >= PARENTE)) {
                trouve = i;
                meilleure = p;
            }
        }
        return trouve;
    }

    private static double parente(Rangee a, Rangee b) {
        if (!Rapprochement.normalise(a.partie()).equals(Rapprochement.normalise(b.partie())))
            return 0;
        var communs = new HashSet<>(a.mots());
        communs.retainAll(b.mots());
        var tous = new HashSet<>(a.mots());
        tous.addAll(b.mots());
        return tous.isEmpty() ? 0 : (double) communs.size() / tous.size();
    }
}
