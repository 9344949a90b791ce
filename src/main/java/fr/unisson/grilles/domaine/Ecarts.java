package fr.unisson.grilles.domaine;

import fr.unisson.grilles.EquivalenceEcrite;
import fr.unisson.grilles.GrilleEcrite;
import fr.unisson.grilles.NatureDEquivalence;
import fr.unisson.grilles.NoeudEcrit;
import fr.unisson.grilles.NoeudPlat;
import fr.unisson.socle.Nombres;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What changes from one written grid to another: node by node, the codes telling which is which
/// unless an equivalence says otherwise.
public final class Ecarts {

    public enum Nature {
        AJOUTE("Ajouté"),
        RETIRE("Retiré"),
        CHANGE("Changé");

        private final String libelle;

        Nature(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    /// @param avant its words before; empty when it is new
    /// @param apres its words after; empty when it is gone
    /// @param details what else changed
    public record Ecart(
            Nature nature, String code, String avant, String apres, List<String> details) {

        public Ecart {
            details = List.copyOf(details);
        }
    }

    private Ecarts() {}

    /// @param equivalences what `apres` says of `avant` beyond the codes
    public static List<Ecart> entre(
            GrilleEcrite avant, GrilleEcrite apres, List<EquivalenceEcrite> equivalences) {
        var anciens = parCode(avant);
        var nouveaux = parCode(apres);
        var origines = origines(anciens, nouveaux, equivalences);
        var ecarts = new ArrayList<Ecart>();
        nouveaux.values()
                .forEach(n -> {
                    var origine = origines.get(n.noeud().code());
                    var ancien = origine == null ? null : anciens.get(origine);
                    if (ancien == null)
                        ecarts.add(
                                new Ecart(
                                        Nature.AJOUTE,
                                        n.noeud().code(),
                                        "",
                                        texte(n.noeud()),
                                        List.of()));
                    else change(ancien, n, ecarts);
                });
        anciens.values().stream()
                .filter(a -> !origines.containsValue(a.noeud().code()))
                .forEach(a ->
                        ecarts.add(
                                new Ecart(
                                        Nature.RETIRE,
                                        a.noeud().code(),
                                        texte(a.noeud()),
                                        "",
                                        List.of())));
        return List.copyOf(ecarts);
    }

    /// What the new code was called, when it was there.
    private static Map<String, String> origines(
            Map<String, NoeudPlat> anciens,
            Map<String, NoeudPlat> nouveaux,
            List<EquivalenceEcrite> equivalences) {
        var dites = equivalences.stream().collect(Collectors.groupingBy(EquivalenceEcrite::code));
        var origines = new LinkedHashMap<String, String>();
        for (var code : nouveaux.keySet()) {
            var siennes = dites.get(code);
            if (siennes == null) {
                if (anciens.containsKey(code)) origines.put(code, code);
            } else {
                siennes.stream()
                        .filter(e -> anciens.containsKey(e.ancien()))
                        .min(
                                java.util.Comparator.comparing(
                                        e -> e.nature() != NatureDEquivalence.IDENTIQUE))
                        .ifPresent(e -> origines.put(code, e.ancien()));
            }
        }
        return origines;
    }

    private static void change(NoeudPlat avant, NoeudPlat apres, List<Ecart> ecarts) {
        var a = avant.noeud();
        var b = apres.noeud();
        var details =
                Stream.of(
                                si(!a.code().equals(b.code()), "s’appelait " + a.code()),
                                si(
                                        !avant.parent().equals(apres.parent()),
                                        apres.parent().isEmpty()
                                                ? "n’est plus dans un domaine"
                                                : "est maintenant dans " + apres.parent()),
                                si(
                                        a.imperatif() != b.imperatif(),
                                        b.imperatif()
                                                ? "devient impératif"
                                                : "n’est plus impératif"),
                                si(
                                        a.poids().compareTo(b.poids()) != 0,
                                        "son poids passe de " + nombre(a) + " à " + nombre(b)),
                                si(
                                        !a.portee().equals(b.portee()),
                                        "ne s’applique plus aux mêmes structures"),
                                si(!a.axe().equals(b.axe()), "change d’axe"),
                                si(
                                        !a.cible().equals(b.cible()),
                                        "ne se demande plus à la même personne"),
                                si(
                                        !a.facile().equals(b.facile()),
                                        "son texte facile à lire change"),
                                si(!a.preuves().equals(b.preuves()), "ses preuves changent"))
                        .filter(Objects::nonNull)
                        .toList();
        if (!details.isEmpty() || !texte(a).equals(texte(b)))
            ecarts.add(new Ecart(Nature.CHANGE, b.code(), texte(a), texte(b), details));
    }

    private static String nombre(NoeudEcrit n) {
        return Nombres.exact(n.poids());
    }

    /// What a node asks, with its help.
    private static String texte(NoeudEcrit n) {
        return n.aide().isEmpty() ? n.libelle() : n.libelle() + "\n" + n.aide();
    }

    private static @Nullable String si(boolean vrai, String phrase) {
        return vrai ? phrase : null;
    }

    private static Map<String, NoeudPlat> parCode(GrilleEcrite g) {
        var parCode = new LinkedHashMap<String, NoeudPlat>();
        g.aPlat().forEach(p -> parCode.put(p.noeud().code(), p));
        return parCode;
    }

    /// One sentence for each kind of change, and for the scale and the words of the whole.
    public static List<String> resume(GrilleEcrite avant, GrilleEcrite apres, List<Ecart> ecarts) {
        var phrases = new ArrayList<String>();
        for (var nature : Nature.values()) {
            var codes = ecarts.stream().filter(e -> e.nature() == nature).map(Ecart::code).toList();
            if (!codes.isEmpty())
                phrases.add(
                        codes.size()
                                + (codes.size() > 1 ? " points " : " point ")
                                + nature.libelle().toLowerCase(java.util.Locale.FRENCH)
                                + (codes.size() > 1 ? "s" : "")
                                + " : "
                                + codes.stream().limit(12).collect(Collectors.joining(", "))
                                + (codes.size() > 12 ? "…" : "")
                                + ".");
        }
        if (!avant.echelle().equals(apres.echelle())) phrases.add("L’échelle change.");
        if (!avant.nom().equals(apres.nom()))
            phrases.add("La grille s’appelait « " + avant.nom() + " ».");
        if (!avant.presentation().equals(apres.presentation())
                || !avant.source().equals(apres.source()))
            phrases.add("Sa présentation ou sa source change.");
        if (avant.blocNotes() != apres.blocNotes())
            phrases.add(
                    apres.blocNotes()
                            ? "Chaque domaine reçoit un bloc-notes."
                            : "Les domaines n’ont plus de bloc-notes.");
        return List.copyOf(phrases);
    }
}
