package fr.unisson.grilles;

import fr.unisson.annuaire.OrganisationId;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One version of a grid, as it is rated: a tree whose leaves are rated on one scale.
///
/// @param cle the grid's own key, the same in all its versions
/// @param maison who wrote it is this organisation; null when it is shipped with the platform
/// @param publiee false for a draft, on which nothing is rated
/// @param noeuds in reading order, parents before their children
/// @param blocNotes whether each root domain takes a free note when it is rated
public record Grille(
        GrilleId id,
        String cle,
        @Nullable OrganisationId maison,
        NatureDeGrille nature,
        int numero,
        String nom,
        String presentation,
        String source,
        boolean publiee,
        Echelle echelle,
        List<Noeud> noeuds,
        boolean blocNotes) {

    public Grille {
        noeuds = List.copyOf(noeuds);
    }

    /// What is rated, in reading order.
    public List<Noeud> feuilles() {
        var parents = noeuds.stream().map(Noeud::parent).collect(Collectors.toSet());
        return noeuds.stream().filter(n -> !parents.contains(n.id())).toList();
    }

    public List<Noeud> racines() {
        return noeuds.stream().filter(n -> n.parent() == null).toList();
    }

    public List<Noeud> enfants(Noeud parent) {
        return noeuds.stream()
                .filter(n -> n.parent() != null && n.parent() == parent.id())
                .toList();
    }

    /// The root domain under which each node stands, by the node's id.
    public Map<Long, Noeud> domaines() {
        var parId = parId();
        return noeuds.stream()
                .collect(Collectors.toMap(Noeud::id, n -> lignee(n, parId).getFirst()));
    }

    public Map<Long, Noeud> parId() {
        return noeuds.stream().collect(Collectors.toMap(Noeud::id, Function.identity()));
    }

    public Optional<Noeud> parCode(String code) {
        return noeuds.stream().filter(n -> n.code().equals(code)).findFirst();
    }

    /// The same grid with what applies to a structure, and the domains that still hold something.
    public Grille pour(Portee profil) {
        var parId = parId();
        var gardes =
                feuilles().stream()
                        .map(f -> lignee(f, parId))
                        .filter(l -> l.stream().allMatch(n -> n.portee().couvre(profil)))
                        .flatMap(Collection::stream)
                        .map(Noeud::id)
                        .collect(Collectors.toSet());
        return new Grille(
                id,
                cle,
                maison,
                nature,
                numero,
                nom,
                presentation,
                source,
                publiee,
                echelle,
                noeuds.stream().filter(n -> gardes.contains(n.id())).toList(),
                blocNotes);
    }

    /// Along what the grid tells structures apart; nothing when it asks the same of all.
    public Set<Portee.Filtre> filtres() {
        return noeuds.stream()
                .flatMap(n -> n.portee().filtres().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Whether an answer may be given to a leaf.
    public boolean admet(Noeud feuille, Valeur valeur) {
        var lignee = lignee(feuille);
        return !(valeur.saufImperatif() && lignee.stream().anyMatch(Noeud::imperatif))
                && (valeur.domaines().isEmpty()
                        || valeur.domaines().contains(lignee.getFirst().code()));
    }

    /// The second grouping to which a node belongs: its own, or that of the nearest node above it.
    public String axe(Noeud noeud) {
        return herite(noeud, Noeud::axe);
    }

    /// Whom or what a node is asked of: its own target, or that of the nearest node above it.
    public String cible(Noeud noeud) {
        return herite(noeud, Noeud::cible);
    }

    /// Whether a node or one above it is a mandatory requirement.
    public boolean imperatif(Noeud noeud) {
        return lignee(noeud).stream().anyMatch(Noeud::imperatif);
    }

    private String herite(Noeud noeud, Function<Noeud, String> dit) {
        return lignee(noeud).reversed().stream()
                .map(dit)
                .filter(t -> !t.isEmpty())
                .findFirst()
                .orElse("");
    }

    /// A node and all those above it, from the root.
    public List<Noeud> lignee(Noeud noeud) {
        return lignee(noeud, parId());
    }

    private static List<Noeud> lignee(Noeud noeud, Map<Long, Noeud> parId) {
        var lignee = new ArrayDeque<Noeud>();
        for (@Nullable Noeud n = noeud;
                n != null;
                n = n.parent() == null ? null : parId.get(n.parent())) {
            lignee.addFirst(n);
        }
        return List.copyOf(lignee);
    }
}
