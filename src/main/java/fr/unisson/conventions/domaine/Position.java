package fr.unisson.conventions.domaine;

import fr.unisson.socle.vie.Exigence;
import fr.unisson.socle.vie.Motif;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A stance, in the words of the party that takes it.
public enum Position {
    ACCORD("Accord"),
    ACCORD_AVEC_RESERVE("Accord avec réserve"),
    ABSTENTION("Abstention"),
    DESACCORD("Désaccord"),
    BLOCAGE("Blocage");

    private final String libelle;

    Position(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }

    public boolean favorable() {
        return this == ACCORD || this == ACCORD_AVEC_RESERVE;
    }

    /// One may refuse, but never silently.
    public boolean motifObligatoire() {
        return this == DESACCORD || this == BLOCAGE;
    }

    public Optional<Motif> verifier(@Nullable String motif) {
        return motifObligatoire() && Exigence.vide(motif)
                ? Optional.of(
                        new Motif(
                                Motif.SANS_MOTIF,
                                "Dites pourquoi : un désaccord ou un blocage est toujours"
                                        + " motivé."))
                : Optional.empty();
    }
}
