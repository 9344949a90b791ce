package fr.unisson.territoire.domaine;

import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.territoire.LienDeReseau;
import fr.unisson.territoire.LienDeReseau.Partie;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The picture of a network: organisations on a circle, numbered as in the table beside, and their
/// conventions between them. A convention of more than two parties is a knot tied to each.
///
/// @param dessines how many organisations are drawn, the most linked ones
public record Reseau(List<Noeud> noeuds, List<Trait> traits, int dessines) {

    public static final int COTE = 640;
    static final int DESSINES_AU_PLUS = 30;
    private static final double CENTRE = COTE / 2.0;
    private static final double RAYON = 270;
    private static final double ECART = 34;

    /// How a link is drawn: a pattern, never a colour alone.
    public enum Motif {
        EN_VIGUEUR("trait plein", "En vigueur"),
        EN_PREPARATION("tirets", "En préparation, ou signée et à venir"),
        NON_CONFIRMEE("pointillé", "Importée, sur la parole d’une seule partie");

        private final String forme;
        private final String libelle;

        Motif(String forme, String libelle) {
            this.forme = forme;
            this.libelle = libelle;
        }

        public String forme() {
            return forme;
        }

        public String libelle() {
            return libelle;
        }

        public String classe() {
            return "lien-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Motif de(LienDeReseau lien) {
            if (lien.provenance().douteuse()) return NON_CONFIRMEE;
            return lien.etat() == EtatConvention.EN_VIGUEUR
                            || lien.etat() == EtatConvention.SUSPENDUE
                    ? EN_VIGUEUR
                    : EN_PREPARATION;
        }
    }

    /// @param numero as in the table, from 1
    /// @param x null coordinates do not exist: one that is not drawn has `dessine` false
    public record Noeud(
            int numero,
            long organisation,
            String nom,
            int liens,
            boolean mien,
            boolean dessine,
            double x,
            double y) {}

    /// @param chemin the path to draw
    /// @param noeud where several parties meet, empty for two
    public record Trait(LienDeReseau lien, Motif motif, String chemin, List<Point> noeud) {
        public Trait {
            noeud = List.copyOf(noeud);
        }
    }

    public record Point(double x, double y) {}

    public Reseau {
        noeuds = List.copyOf(noeuds);
        traits = List.copyOf(traits);
    }

    /// @param miennes the reader's own organisations
    public static Reseau de(List<LienDeReseau> liens, Set<Long> miennes) {
        var noeuds = noeuds(liens, miennes);
        var places =
                noeuds.stream()
                        .filter(Noeud::dessine)
                        .collect(Collectors.toMap(Noeud::organisation, n -> n));
        var entre = new HashMap<String, Integer>();
        var traits = new ArrayList<Trait>();
        for (var lien : liens) {
            var la =
                    lien.parties().stream()
                            .map(p -> places.get(p.organisation()))
                            .filter(java.util.Objects::nonNull)
                            .toList();
            if (la.size() >= 2) traits.add(trait(lien, la, entre));
        }
        return new Reseau(noeuds, traits, places.size());
    }

    /// By name; the most linked ones are drawn.
    private static List<Noeud> noeuds(List<LienDeReseau> liens, Set<Long> miennes) {
        var noms = new LinkedHashMap<Long, String>();
        var nombres = new HashMap<Long, Integer>();
        for (var lien : liens) {
            for (var p : lien.parties()) {
                noms.put(p.organisation(), p.nom());
                nombres.merge(p.organisation(), 1, Integer::sum);
            }
        }
        Comparator<Partie> parLiens =
                Comparator.comparingInt((Partie p) -> miennes.contains(p.organisation()) ? 0 : 1)
                        .thenComparingInt(p -> -nombres.getOrDefault(p.organisation(), 0))
                        .thenComparing(Partie::nom);
        var dessinees =
                noms.entrySet().stream()
                        .map(e -> new Partie(e.getKey(), e.getValue()))
                        .sorted(parLiens)
                        .limit(DESSINES_AU_PLUS)
                        .map(Partie::organisation)
                        .collect(Collectors.toSet());
        var noeuds = new ArrayList<Noeud>();
        int place = 0;
        for (var e : parNom(noms)) {
            boolean dessine = dessinees.contains(e.getKey());
            double angle = 2 * Math.PI * place / Math.max(1, dessinees.size()) - Math.PI / 2;
            if (dessine) place++;
            noeuds.add(
                    new Noeud(
                            noeuds.size() + 1,
                            e.getKey(),
                            e.getValue(),
                            nombres.getOrDefault(e.getKey(), 0),
                            miennes.contains(e.getKey()),
                            dessine,
                            CENTRE + RAYON * Math.cos(angle),
                            CENTRE + RAYON * Math.sin(angle)));
        }
        return noeuds;
    }

    private static List<Map.Entry<Long, String>> parNom(Map<Long, String> noms) {
        var collation = java.text.Collator.getInstance(Locale.FRENCH);
        return noms.entrySet().stream()
                .sorted(
                        Map.Entry.<Long, String>comparingByValue(collation::compare)
                                .thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }

    private static Trait trait(LienDeReseau lien, List<Noeud> parties, Map<String, Integer> entre) {
        if (parties.size() == 2) {
            var a = parties.getFirst();
            var b = parties.getLast();
            int rang = entre.merge(a.organisation() + "-" + b.organisation(), 1, Integer::sum) - 1;
            return new Trait(lien, Motif.de(lien), courbe(a, b, rang), List.of());
        }
        var cle = parties.stream().map(n -> "" + n.numero()).collect(Collectors.joining("-"));
        int rang = entre.merge(cle, 1, Integer::sum) - 1;
        var noeud =
                new Point(
                        moyenne(parties.stream().mapToDouble(Noeud::x).toArray()) + rang * ECART,
                        moyenne(parties.stream().mapToDouble(Noeud::y).toArray()) + rang * ECART);
        var chemin =
                parties.stream()
                        .map(n -> "M" + n(noeud.x()) + " " + n(noeud.y()) + "L" + point(n))
                        .collect(Collectors.joining());
        return new Trait(lien, Motif.de(lien), chemin, List.of(noeud));
    }

    /// Several conventions between the same two organisations part from each other.
    private static String courbe(Noeud a, Noeud b, int rang) {
        int cran = (rang + 1) / 2;
        double ecart = cran * ECART * (rang % 2 == 0 ? 1 : -1);
        double dx = b.x() - a.x();
        double dy = b.y() - a.y();
        double longueur = Math.max(1, Math.hypot(dx, dy));
        double x = (a.x() + b.x()) / 2 - dy / longueur * ecart * 2;
        double y = (a.y() + b.y()) / 2 + dx / longueur * ecart * 2;
        return "M" + point(a) + "Q" + n(x) + " " + n(y) + " " + point(b);
    }

    private static double moyenne(double[] valeurs) {
        return java.util.Arrays.stream(valeurs).average().orElse(CENTRE);
    }

    private static String point(Noeud n) {
        return n(n.x()) + " " + n(n.y());
    }

    /// A coordinate, as SVG reads it.
    public static String n(double valeur) {
        return String.format(Locale.ROOT, "%.1f", valeur);
    }
}
