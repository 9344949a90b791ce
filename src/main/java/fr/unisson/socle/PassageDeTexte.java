package fr.unisson.socle;

import fr.unisson.socle.Segment.Nature;
import java.util.ArrayList;
import java.util.List;

/// A part of a long difference: a change with a few words around it, or a run that did not change
/// and may be folded. The parts together are the whole difference.
public record PassageDeTexte(List<Segment> segments, boolean change) {

    /// What is left before and after a change, about two lines.
    private static final int AUTOUR = 160;

    /// Shorter runs are left as they are: a fold would be longer.
    private static final int REPLI = 400;

    private static final int EXTRAIT = 90;

    public PassageDeTexte {
        segments = List.copyOf(segments);
    }

    public static List<PassageDeTexte> de(List<Segment> segments) {
        var passages = new ArrayList<PassageDeTexte>();
        var courant = new ArrayList<Segment>();
        for (int i = 0; i < segments.size(); i++) {
            var s = segments.get(i);
            if (s.nature() != Nature.EGAL) {
                courant.add(s);
                continue;
            }
            var texte = s.texte();
            int debut = i == 0 ? 0 : finDeLigne(texte, AUTOUR);
            int fin =
                    i == segments.size() - 1
                            ? texte.length()
                            : debutDeLigne(texte, texte.length() - AUTOUR);
            if (fin - debut < REPLI) {
                courant.add(s);
                continue;
            }
            ajouter(courant, texte.substring(0, debut));
            clore(passages, courant);
            passages.add(
                    new PassageDeTexte(List.of(Segment.egal(texte.substring(debut, fin))), false));
            ajouter(courant, texte.substring(fin));
        }
        clore(passages, courant);
        return List.copyOf(passages);
    }

    /// How many lines are folded.
    public long lignes() {
        return segments.stream().flatMap(s -> s.texte().lines()).filter(l -> !l.isBlank()).count();
    }

    /// What the change says first, to be recognised in a list.
    public String extrait() {
        var nature =
                segments.stream().map(Segment::nature).filter(n -> n != Nature.EGAL).findFirst();
        if (nature.isEmpty()) return "";
        var dits =
                segments.stream()
                        .filter(s -> s.nature() == nature.get())
                        .map(Segment::texte)
                        .filter(t -> !t.isBlank())
                        .findFirst()
                        .orElse("…");
        var court = dits.strip().replaceAll("\\s+", " ");
        return (nature.get() == Nature.AJOUT ? "Ajout : " : "Retrait : ")
                + (court.length() <= EXTRAIT ? court : court.substring(0, EXTRAIT).strip() + "…");
    }

    private static void ajouter(List<Segment> courant, String texte) {
        if (!texte.isEmpty()) courant.add(Segment.egal(texte));
    }

    private static void clore(List<PassageDeTexte> passages, List<Segment> courant) {
        if (courant.isEmpty()) return;
        passages.add(
                new PassageDeTexte(
                        courant, courant.stream().anyMatch(s -> s.nature() != Nature.EGAL)));
        courant.clear();
    }

    private static int finDeLigne(String texte, int depuis) {
        if (depuis >= texte.length()) return texte.length();
        int fin = texte.indexOf('\n', depuis);
        return fin < 0 ? texte.length() : fin + 1;
    }

    private static int debutDeLigne(String texte, int jusqua) {
        return jusqua <= 0 ? 0 : texte.lastIndexOf('\n', jusqua) + 1;
    }
}
