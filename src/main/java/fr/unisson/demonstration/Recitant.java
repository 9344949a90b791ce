package fr.unisson.demonstration;

import fr.unisson.socle.vie.Resultat;
import java.util.function.Supplier;

/// Gestures, each noted for its day; a refusal stops the load with its reasons.
record Recitant(Recit recit, Reperes reperes, Agenda agenda) {

    <T> void prevoir(int jour, String qui, Supplier<Resultat<T>> geste) {
        agenda.noter(
                jour,
                () ->
                        Scene.attendre(
                                recit.dire(jour, reperes.acteur(qui), geste),
                                "J%+d, %s".formatted(jour, qui)));
    }
}
