package fr.unisson.conventions;

import fr.unisson.socle.Dates;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The readable evidence of all signatures, printed apart from the convention because some facts
/// are personal.
public record DossierDePreuve(String titre, List<Feuille> feuilles, List<Etape> deroulement) {

    public DossierDePreuve {
        feuilles = List.copyOf(feuilles);
        deroulement = List.copyOf(deroulement);
    }

    /// @param mention what must be known before reading the facts: that a signature is void
    public record Feuille(String titre, @Nullable String mention, List<Fait> faits) {
        public Feuille {
            faits = List.copyOf(faits);
        }
    }

    /// @param instant the same moment in UTC, beside legal time
    public record Fait(String nom, String valeur, @Nullable Instant instant) {

        Fait(String nom, String valeur) {
            this(nom, valeur, null);
        }

        static Fait moment(String nom, @Nullable Instant instant) {
            return new Fait(nom, Dates.legale(instant), instant);
        }

        static List<Fait> dits(Fait... faits) {
            return List.of(faits).stream().filter(f -> !f.valeur().isBlank()).toList();
        }
    }

    /// One passage of a signature request: when, whose request, what happened.
    public record Etape(String quand, Instant instant, String qui, String quoi) {}
}
