package fr.unisson.grilles;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A grid without any identifier of this platform: what is shipped, exported, imported, copied, and
/// whose digest names a published version.
///
/// @param blocNotes whether each root domain takes a free note when it is rated
/// @param equivalences what differs from "the same code is the same thing as in the former version"
public record GrilleEcrite(
        String cle,
        NatureDeGrille nature,
        String nom,
        String presentation,
        String source,
        boolean blocNotes,
        Echelle echelle,
        List<NoeudEcrit> noeuds,
        List<EquivalenceEcrite> equivalences) {

    public GrilleEcrite {
        nom = propre(nom);
        presentation = propre(presentation);
        source = propre(source);
        echelle = simple(echelle);
        noeuds = List.copyOf(noeuds);
        equivalences = sansTacites(equivalences);
    }

    private static List<EquivalenceEcrite> sansTacites(List<EquivalenceEcrite> toutes) {
        var parCode =
                toutes.stream()
                        .collect(
                                Collectors.groupingBy(
                                        EquivalenceEcrite::code, Collectors.counting()));
        return toutes.stream()
                .filter(e -> !e.tacite() || parCode.getOrDefault(e.code(), 0L) > 1)
                .toList();
    }

    public static GrilleEcrite de(Grille g, List<EquivalenceEcrite> equivalences) {
        var parParent = new LinkedHashMap<@Nullable Long, List<Noeud>>();
        g.noeuds()
                .forEach(n -> parParent.computeIfAbsent(n.parent(), _ -> new ArrayList<>()).add(n));
        return new GrilleEcrite(
                g.cle(),
                g.nature(),
                g.nom(),
                g.presentation(),
                g.source(),
                g.blocNotes(),
                g.echelle(),
                enfants(null, parParent),
                equivalences);
    }

    private static List<NoeudEcrit> enfants(
            @Nullable Long parent, Map<@Nullable Long, List<Noeud>> parParent) {
        return parParent.getOrDefault(parent, List.of()).stream()
                .map(n -> NoeudEcrit.de(n, enfants(n.id(), parParent)))
                .toList();
    }

    /// The same thing under another name and key, with the words of nobody else's versions.
    public GrilleEcrite sous(String autreCle, String autreNom, NatureDeGrille autreNature) {
        return new GrilleEcrite(
                autreCle,
                autreNature,
                autreNom,
                presentation,
                source,
                blocNotes,
                echelle,
                noeuds,
                List.of());
    }

    /// Every node, parents before their children.
    public List<NoeudPlat> aPlat() {
        var plats = new ArrayList<NoeudPlat>();
        aplatir("", 1, noeuds, plats);
        return List.copyOf(plats);
    }

    private static void aplatir(
            String parent, int profondeur, List<NoeudEcrit> noeuds, List<NoeudPlat> plats) {
        for (var n : noeuds) {
            plats.add(new NoeudPlat(plats.size() + 1, profondeur, parent, n.avec(List.of())));
            aplatir(n.code(), profondeur + 1, n.noeuds(), plats);
        }
    }

    private static Echelle simple(Echelle echelle) {
        return switch (echelle) {
            case Echelle.Niveaux(var valeurs) ->
                    new Echelle.Niveaux(
                            valeurs.stream()
                                    .map(v ->
                                            new Valeur(
                                                    v.code(),
                                                    propre(v.libelle()),
                                                    propre(v.aide()),
                                                    ouRien(v.points()),
                                                    v.justifiee(),
                                                    v.saufImperatif(),
                                                    v.domaines()))
                                    .toList());
            case Echelle.Nombre(var min, var max, var unite, var decroissante) ->
                    new Echelle.Nombre(ouRien(min), ouRien(max), propre(unite), decroissante);
        };
    }

    private static @Nullable BigDecimal ouRien(@Nullable BigDecimal nombre) {
        return nombre == null ? null : simple(nombre);
    }

    /// A text as a spreadsheet gives it back: spaces are spaces, lines end one way. Those that must
    /// not break are put back when the text is shown.
    static String propre(String texte) {
        return texte.replace("\r\n", "\n").replaceAll("[\\u00a0\\u202f]", " ").strip();
    }

    /// Two numbers that are worth the same are written the same.
    static BigDecimal simple(BigDecimal nombre) {
        var court = nombre.stripTrailingZeros();
        return court.scale() < 0 ? court.setScale(0) : court;
    }
}
