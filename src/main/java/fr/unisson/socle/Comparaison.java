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

    private void comparer(List<String> avant, List<String> apres, boolean lignes) {
        int lu = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(avant, apres).getDeltas()) {
            var source = delta.getSource();
            ajouter(Nature.EGAL, avant.subList(lu, source.getPosition()));
            lu = source.getPosition() + source.size();
            if (lignes && source.size() > 0 && delta.getTarget().size() > 0) {
                comparer(mots(source.getLines()), mots(delta.getTarget().getLines()), false);
            } else {
                ajouter(Nature.RETRAIT, source.getLines());
                ajouter(Nature.AJOUT, delta.getTarget().getLines());
            }
        }
        ajouter(Nature.EGAL, avant.subList(lu, avant.size()));
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
