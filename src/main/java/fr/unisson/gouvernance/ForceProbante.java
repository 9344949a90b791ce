package fr.unisson.gouvernance;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// In which states a kind of object proves something, and why not in the others. A state of which
/// nothing is said proves nothing: what is proved is said too rarely rather than too often.
public final class ForceProbante {

    /// How an object fails to prove.
    public enum Defaut {
        PAS_ENCORE("ne prouve pas encore"),
        SUSPENDU("ne prouve pas pour l’instant"),
        RIEN("ne prouve rien"),
        FINI("ne prouve plus");

        private final String libelle;

        Defaut(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }

        /// It may prove one day, so that it may be attached before.
        public boolean passager() {
            return this == PAS_ENCORE || this == SUSPENDU;
        }
    }

    /// Why an object does not prove.
    ///
    /// @param raison "abandonnée"
    public record Obstacle(String raison, Defaut defaut) {

        /// "ne prouve plus (abandonnée)".
        public String phrase() {
            return defaut.libelle() + " (" + raison + ")";
        }
    }

    /// The object is not there any more, or in a state that its kind does not know.
    public static final Obstacle INCONNU =
            new Obstacle("introuvable dans Unisson aujourd’hui", Defaut.FINI);

    private final Set<String> prouvent;
    private final Map<String, Obstacle> obstacles;

    private ForceProbante(Set<String> prouvent, Map<String, Obstacle> obstacles) {
        this.prouvent = Set.copyOf(prouvent);
        this.obstacles = Map.copyOf(obstacles);
    }

    /// It proves in these states.
    public static ForceProbante en(String... etats) {
        return new ForceProbante(Set.of(etats), Map.of());
    }

    public ForceProbante pasEncore(String raison, String... etats) {
        return avec(new Obstacle(raison, Defaut.PAS_ENCORE), etats);
    }

    public ForceProbante suspendu(String raison, String... etats) {
        return avec(new Obstacle(raison, Defaut.SUSPENDU), etats);
    }

    public ForceProbante rien(String raison, String... etats) {
        return avec(new Obstacle(raison, Defaut.RIEN), etats);
    }

    public ForceProbante fini(String raison, String... etats) {
        return avec(new Obstacle(raison, Defaut.FINI), etats);
    }

    private ForceProbante avec(Obstacle obstacle, String... etats) {
        var tous = new HashMap<>(obstacles);
        Arrays.stream(etats).forEach(e -> tous.put(e, obstacle));
        return new ForceProbante(prouvent, tous);
    }

    /// Empty in a state where it proves.
    public Optional<Obstacle> obstacle(String etat) {
        return prouvent.contains(etat)
                ? Optional.empty()
                : Optional.of(obstacles.getOrDefault(etat, INCONNU));
    }

    /// The states after which it will not prove.
    Collection<String> sansRetour() {
        return obstacles.entrySet().stream()
                .filter(e -> !e.getValue().defaut().passager())
                .map(Map.Entry::getKey)
                .toList();
    }

    /// Every state of which something is said.
    public Collection<String> dits() {
        var dits = new TreeSet<>(prouvent);
        dits.addAll(obstacles.keySet());
        return dits;
    }
}
