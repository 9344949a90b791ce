package fr.unisson.socle;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import fr.unisson.socle.Segment.Nature;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Word-level difference between two texts, used wherever two wordings are compared.
///
/// Lines are compared first, then words inside the lines that changed: the result reads well and a
/// long text stays cheap. Joining the equal and added segments gives back the new text exactly;
/// joining the equal and removed ones, the old text.
public final class Comparaison {

    private static final Pattern LIGNES = Pattern.compile("[^\n]*\n|[^\n]+$");
    private static final Pattern MOTS = Pattern.compile("\\s+|[\\p{L}\\p{N}]+|[^\\s\\p{L}\\p{N}]");

    private final List<Segment> segments = new ArrayList<>();

    private Comparaison() {}

    public static List<Segment> de(String avant, String apres) {
        var comparaison = new Comparaison();
        comparaison.comparer(decouper(LIGNES, avant), decouper(LIGNES, apres), true);
        return List.copyOf(comparaison.segments);
    }

    /// What stands in one text in the place of what stood in the other, from one index to the next.
    private record Ecart(int de, int a, int deNeuf, int aNeuf) {

        static Ecart de(AbstractDelta<String> delta) {
            var source = delta.getSource();
            var cible = delta.getTarget();
            return new Ecart(
                    source.getPosition(),
                    source.getPosition() + source.size(),
                    cible.getPosition(),
                    cible.getPosition() + cible.size());
        }

        boolean remplace() {
            return a > de && aNeuf > deNeuf;
        }

        Ecart jusquA(Ecart suivant) {
            return new Ecart(de, suivant.a, deNeuf, suivant.aNeuf);
        }
    }

    private void comparer(List<String> avant, List<String> apres, boolean lignes) {
        int lu = 0;
        for (var ecart : ecarts(avant, apres, lignes)) {
            ajouter(Nature.EGAL, avant.subList(lu, ecart.de()));
            lu = ecart.a();
            var ote = avant.subList(ecart.de(), ecart.a());
            var mis = apres.subList(ecart.deNeuf(), ecart.aNeuf());
            if (lignes && ecart.remplace()) {
                comparer(mots(ote), mots(mis), false);
            } else {
                ajouter(Nature.RETRAIT, ote);
                ajouter(Nature.AJOUT, mis);
            }
        }
        ajouter(Nature.EGAL, avant.subList(lu, avant.size()));
    }

    /// Words replaced one after the other are one change: the spaces between them hold nothing.
    private static List<Ecart> ecarts(List<String> avant, List<String> apres, boolean lignes) {
        var ecarts = new ArrayList<Ecart>();
        for (var delta : DiffUtils.diff(avant, apres).getDeltas()) {
            var ecart = Ecart.de(delta);
            boolean suite =
                    !lignes
                            && !ecarts.isEmpty()
                            && ecart.remplace()
                            && ecarts.getLast().remplace()
                            && avant.subList(ecarts.getLast().a(), ecart.de()).stream()
                                    .allMatch(mot -> mot.isBlank() && !mot.contains("\n"));
            ecarts.add(suite ? ecarts.removeLast().jusquA(ecart) : ecart);
        }
        return ecarts;
    }

    private void ajouter(Nature nature, List<String> morceaux) {
        if (morceaux.isEmpty()) return;
        var texte = String.join("", morceaux);
        if (!segments.isEmpty() && segments.getLast().nature() == nature) {
            texte = segments.removeLast().texte() + texte;
        }
        segments.add(new Segment(nature, texte));
    }

    private static List<String> mots(List<String> lignes) {
        return decouper(MOTS, String.join("", lignes));
    }

    private static List<String> decouper(Pattern motif, String texte) {
        return motif.matcher(texte).results().map(r -> r.group()).toList();
    }
}
