package fr.unisson.socle.vie;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A transition of a strict life. The deciding is written once, here; each enum only declares its
/// [Passage]s.
public interface Transition<E extends Enum<E>, D> {

    /// An edge of the graph, as the database also knows it.
    record Arete(String de, String vers) {}

    String name();

    /// What the button says.
    String libelle();

    Passage<E, D> passage();

    default Set<Role> roles() {
        return passage().roles();
    }

    default boolean motifRequis() {
        return passage().motifRequis();
    }

    default boolean possibleDepuis(E etat) {
        return passage().depuis().contains(etat);
    }

    /// The role under which this person may act, when one of theirs allows it.
    default <R extends Enum<R> & Role> Optional<R> roleParmi(Collection<R> miens) {
        return miens.stream().filter(roles()::contains).min(Comparator.naturalOrder());
    }

    /// The passages that somebody with these roles may ask for now, met or not.
    static <E extends Enum<E>, R extends Enum<R> & Role, T extends Enum<T> & Transition<E, ?>>
            List<T> possibles(Class<T> toutes, E etat, Collection<R> roles) {
        return Arrays.stream(toutes.getEnumConstants())
                .filter(t -> t.possibleDepuis(etat) && t.roleParmi(roles).isPresent())
                .toList();
    }

    /// The whole check list, met and unmet, whoever reads it.
    default List<Verification> verifier(D dossier) {
        return passage().exigences().stream()
                .map(e -> new Verification(e.name(), e.libelle(), e.manque(dossier).orElse(null)))
                .toList();
    }

    default Decision<E> decider(E etat, D dossier, Demande demande) {
        if (!possibleDepuis(etat)) {
            return refus(
                    Motif.ETAT,
                    "L’étape a changé entre-temps : relisez la page avant de recommencer.");
        }
        return deciderSansEtat(dossier, demande);
    }

    /// For a birth, which has no state before it; otherwise call [#decider].
    default Decision<E> deciderSansEtat(D dossier, Demande demande) {
        if (!roles().contains(demande.role())) {
            return refus(
                    Motif.ROLE,
                    "Cette action revient à : "
                            + roles().stream()
                                    .map(Role::libelle)
                                    .sorted()
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
        List<Motif> motifs = new ArrayList<>();
        for (var exigence : passage().exigences()) {
            exigence.manque(dossier)
                    .ifPresent(m -> motifs.add(new Motif(exigence.name(), m.enUnePhrase())));
        }
        if (motifRequis() && demande.sansMotif()) {
            motifs.add(new Motif(Motif.SANS_MOTIF, "Indiquez le motif en quelques mots."));
        }
        demande.motifIndiscret().ifPresent(motifs::add);
        return motifs.isEmpty()
                ? new Decision.Permise<>(passage().arrivee().apply(dossier))
                : new Decision.Refusee<>(motifs);
    }

    private Decision<E> refus(String code, String phrase) {
        return new Decision.Refusee<>(List.of(new Motif(code, phrase)));
    }

    /// The graph of a life, to be compared with the table that the histories point at.
    static <E extends Enum<E>, D> Set<Arete> graphe(Transition<E, D>[] transitions) {
        return Arrays.stream(transitions)
                .map(Transition::passage)
                .flatMap(p ->
                        p.depuis().stream()
                                .flatMap(de ->
                                        p.destinations().stream()
                                                .map(vers -> new Arete(de.name(), vers.name()))))
                .collect(Collectors.toUnmodifiableSet());
    }
}
