package fr.unisson.actions;

import fr.unisson.socle.tableur.Mots;
import fr.unisson.socle.web.Choix;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Who a text names by `@Prénom Nom`, among those who may read the action, and whom it does not
/// find.
public record Mentions(List<Choix> trouvees, List<Inconnue> inconnues) {

    /// @param proches names that come close, the closest first
    public record Inconnue(String ecrite, List<String> proches) {}

    private static final Pattern MENTION = Pattern.compile("(?<![\\p{L}\\p{N}.])@(\\p{L}[^@\\n]*)");
    private static final Pattern NOM =
            Pattern.compile("\\p{L}[\\p{L}'’-]*(?: \\p{Lu}[\\p{L}'’-]*){0,2}");
    private static final int PROCHES = 3;
    private static final int ECART = 2;

    public Mentions {
        trouvees = List.copyOf(trouvees);
        inconnues = List.copyOf(inconnues);
    }

    static Mentions dans(String texte, List<Choix> lecteurs) {
        var trouvees = new ArrayList<Choix>();
        var inconnues = new ArrayList<Inconnue>();
        for (var m : MENTION.matcher(texte).results().toList()) {
            var suite = Mots.cle(m.group(1)) + " ";
            var ici =
                    lecteurs.stream()
                            .filter(l -> suite.startsWith(Mots.cle(l.libelle()) + " "))
                            .toList();
            trouvees.addAll(ici);
            var nom = NOM.matcher(m.group(1));
            if (ici.isEmpty() && nom.lookingAt()) {
                inconnues.add(new Inconnue(nom.group(), proches(nom.group(), lecteurs)));
            }
        }
        return new Mentions(trouvees, inconnues);
    }

    /// One word of the name, or nearly.
    private static List<String> proches(String ecrit, List<Choix> lecteurs) {
        var mots = Mots.cle(ecrit).split(" ", -1);
        return lecteurs.stream()
                .map(Choix::libelle)
                .filter(l -> ressemblent(mots, Mots.cle(l).split(" ", -1)))
                .limit(PROCHES)
                .toList();
    }

    private static boolean ressemblent(String[] a, String[] b) {
        for (var x : a) {
            for (var y : b) {
                if (x.length() > ECART && ecart(x, y) <= (x.length() > 4 ? ECART : 1)) return true;
            }
        }
        return false;
    }

    /// Letters to change, add or drop to go from one word to the other.
    private static int ecart(String a, String b) {
        var avant = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) avant[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            var ici = new int[b.length() + 1];
            ici[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = avant[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                ici[j] = Math.min(change, Math.min(avant[j], ici[j - 1]) + 1);
            }
            avant = ici;
        }
        return avant[b.length()];
    }

    /// What the writer must know: whom nobody told.
    public String avertissement() {
        var phrases = new ArrayList<String>();
        for (var i : inconnues) {
            phrases.add(
                    "« @"
                            + i.ecrite()
                            + " » n’a prévenu personne : ce nom n’est pas celui d’une personne qui lit"
                            + " cette action."
                            + (i.proches().isEmpty()
                                    ? ""
                                    : " Noms proches : " + String.join(", ", i.proches()) + "."));
        }
        return String.join(" ", phrases);
    }
}
