package fr.unisson.reprises;

import fr.unisson.conventions.ConventionId;
import fr.unisson.socle.Empreinte;
import java.util.List;
import java.util.stream.Collectors;

/// What taking back a whole register would do today.
///
/// @param deja how many were taken back before
public record RetraitPrevu(
        long registre,
        String fichier,
        List<Partante> partantes,
        List<Restante> restantes,
        int deja) {

    /// @param version of the convention taken over, as shown
    public record Partante(int ligne, ConventionId convention, int version, String titre) {}

    /// @param raison why it stays
    /// @param lue the actor still reads it
    public record Restante(
            int ligne, ConventionId convention, String titre, String raison, boolean lue) {}

    public RetraitPrevu {
        partantes = List.copyOf(partantes);
        restantes = List.copyOf(restantes);
    }

    /// What was shown is what is done: anything that changes meanwhile changes this.
    public String empreinte() {
        return Empreinte.de(
                partantes.stream()
                        .map(p -> p.convention() + ":" + p.version())
                        .collect(Collectors.joining(",")));
    }
}
