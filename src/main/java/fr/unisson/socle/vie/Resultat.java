package fr.unisson.socle.vie;

import java.util.List;

/// What became of a request: done, with what it made, or refused with every reason.
public sealed interface Resultat<T> {

    /// Code of the refusal told to whoever came second.
    String DEPASSE = "DEPASSE";

    record Fait<T>(T valeur) implements Resultat<T> {}

    record Refus<T>(List<Motif> motifs) implements Resultat<T> {
        public Refus {
            motifs = List.copyOf(motifs);
        }
    }

    static <T> Resultat<T> fait(T valeur) {
        return new Fait<>(valeur);
    }

    /// Done when nothing refuses it.
    static <T> Resultat<T> selon(List<Motif> motifs, T valeur) {
        return motifs.isEmpty() ? fait(valeur) : new Refus<>(motifs);
    }

    static <T> Resultat<T> refus(Motif... motifs) {
        return new Refus<>(List.of(motifs));
    }

    static <T> Resultat<T> refus(String code, String phrase) {
        return refus(new Motif(code, phrase));
    }

    /// Somebody else was faster: nothing was written.
    static <T> Resultat<T> depasse() {
        return refus(
                DEPASSE,
                "Quelqu’un d’autre vient de modifier ceci : relisez la page avant de"
                        + " recommencer.");
    }

    default boolean estFait() {
        return this instanceof Fait;
    }

    default List<Motif> motifs() {
        return this instanceof Refus<T>(var motifs) ? motifs : List.of();
    }
}
