package fr.unisson.had.domaine;

import fr.unisson.had.DatesDeHad;
import fr.unisson.had.NatureDeDate;
import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Motif;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// By when the convention is sent to the regional agency and to the health insurance fund. CSP D.
/// 6124-204: without delay after the third resident, six months after the first at most.
public final class DelaiDeTransmission {

    private static final int MOIS_AU_PLUS = 6;

    private DelaiDeTransmission() {}

    /// @param jour by when; the day itself when it is without delay
    /// @param raison why that day, in French
    public record Limite(LocalDate jour, boolean sansDelai, String raison) {}

    /// Empty before the first stay, and once both were told.
    public static Optional<Limite> limite(DatesDeHad dates) {
        var premier = dates.premier();
        var troisieme = dates.troisieme();
        if (dates.transmise() || premier == null) return Optional.empty();
        var sixMois = premier.plusMonths(MOIS_AU_PLUS);
        // A third stay long after the first does not push the six months back.
        if (troisieme != null && !troisieme.isAfter(sixMois))
            return Optional.of(
                    new Limite(
                            troisieme,
                            true,
                            "Sans délai : le troisième séjour a commencé le "
                                    + Dates.jour(troisieme)
                                    + "."));
        return Optional.of(
                new Limite(
                        sixMois,
                        false,
                        "Au plus tard le "
                                + Dates.jour(sixMois)
                                + " : six mois après le premier séjour, commencé le "
                                + Dates.jour(premier)
                                + ". Dès le troisième séjour, ce sera sans délai."));
    }

    /// What is wrong with a day that somebody notes, or takes back when it is null.
    public static List<Motif> motifs(
            DatesDeHad dates,
            NatureDeDate nature,
            @Nullable LocalDate jour,
            String motif,
            boolean correction,
            LocalDate aujourdhui) {
        var motifs = new ArrayList<Motif>();
        if (jour == null && !correction)
            motifs.add(new Motif("JOUR", "Indiquez une date qui existe."));
        if (jour != null && jour.isAfter(aujourdhui))
            motifs.add(new Motif("JOUR", "Cette date n’est pas encore passée."));
        if (correction && motif.isBlank())
            motifs.add(new Motif("MOTIF", "Dites pourquoi la date change."));
        var apres = dates.avec(nature, jour);
        ordre(apres).ifPresent(p -> motifs.add(new Motif("JOUR", p)));
        return List.copyOf(motifs);
    }

    private static Optional<String> ordre(DatesDeHad dates) {
        var premier = dates.premier();
        var troisieme = dates.troisieme();
        if (premier == null && troisieme != null)
            return Optional.of("Notez d’abord la date du premier séjour.");
        if (premier != null && troisieme != null && troisieme.isBefore(premier))
            return Optional.of("Le troisième séjour ne peut pas précéder le premier.");
        return Optional.empty();
    }
}
