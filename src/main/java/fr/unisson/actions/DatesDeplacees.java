package fr.unisson.actions;

import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Motif;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The dates of an action that were fixed and change, each with its reason. The due date has a way
/// of its own.
record DatesDeplacees(List<Deplacee> deplacees) {

    /// @param code of the refusal when nothing says why
    record Deplacee(String code, String nom, LocalDate de, @Nullable LocalDate vers, String motif) {

        String fait() {
            return vers == null
                    ? "%s retiré, il était fixé au %s".formatted(nom, Dates.jour(de))
                    : "%s déplacé du %s au %s".formatted(nom, Dates.jour(de), Dates.jour(vers));
        }
    }

    static DatesDeplacees entre(ContenuAction a, ContenuAction b, RaisonsDeDates raisons) {
        return new DatesDeplacees(
                Stream.concat(
                                date("DEBUT_MOTIF", "Début", a.debut(), b.debut(), raisons.debut()),
                                date(
                                        "MESURE_MOTIF",
                                        "Contrôle de l’efficacité",
                                        a.mesure().le(),
                                        b.mesure().le(),
                                        raisons.verification()))
                        .toList());
    }

    private static Stream<Deplacee> date(
            String code,
            String nom,
            @Nullable LocalDate de,
            @Nullable LocalDate vers,
            String motif) {
        return de == null || de.equals(vers)
                ? Stream.empty()
                : Stream.of(new Deplacee(code, nom, de, vers, motif));
    }

    List<Motif> refus() {
        return deplacees.stream()
                .filter(d -> d.motif().isEmpty())
                .map(d -> new Motif(d.code(), "Dites pourquoi cette date change."))
                .toList();
    }
}
