package fr.unisson.grilles.domaine;

import fr.unisson.grilles.Grille;
import fr.unisson.grilles.Noeud;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where the nodes of a draft stand. An order is that of all nodes, parents before their children.
public final class OrdreDesNoeuds {

    private OrdreDesNoeuds() {}

    /// A node and all those under it.
    public static List<Long> branche(Grille g, Noeud noeud) {
        return Stream.concat(
                        Stream.of(noeud.id()),
                        g.enfants(noeud).stream().flatMap(e -> branche(g, e).stream()))
                .toList();
    }

    /// The order in which a node changes places with the one before or after it, under the same
    /// parent; the same order when there is none.
    public static List<Long> deplacer(Grille g, Noeud noeud, boolean monter) {
        var freres =
                g.noeuds().stream()
                        .filter(n -> Objects.equals(n.parent(), noeud.parent()))
                        .toList();
        int place = freres.indexOf(noeud);
        int autre = monter ? place - 1 : place + 1;
        if (autre < 0 || autre >= freres.size()) return g.noeuds().stream().map(Noeud::id).toList();
        var echanges = new ArrayList<>(freres);
        echanges.set(place, freres.get(autre));
        echanges.set(autre, noeud);
        return parcours(g, null, echanges);
    }

    /// The order that the tree alone tells, when nodes were added or changed parents.
    public static List<Long> enArbre(Grille g) {
        return parcours(g, null, List.of());
    }

    private static List<Long> parcours(Grille g, @Nullable Noeud parent, List<Noeud> ranges) {
        var enfants =
                !ranges.isEmpty() && memeParent(ranges.getFirst(), parent)
                        ? ranges
                        : parent == null ? g.racines() : g.enfants(parent);
        return enfants.stream()
                .flatMap(e -> Stream.concat(Stream.of(e.id()), parcours(g, e, ranges).stream()))
                .toList();
    }

    private static boolean memeParent(Noeud noeud, @Nullable Noeud parent) {
        return Objects.equals(noeud.parent(), parent == null ? null : parent.id());
    }
}
