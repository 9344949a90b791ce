package fr.unisson.actions.domaine;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// When an action comes again.
///
/// @param mois every so many months
/// @param avance days before its date when the next one is created, when the date decides
/// @param fin no occurrence is due after this day
public record Recurrence(int mois, Declencheur declencheur, int avance, @Nullable LocalDate fin) {

    public enum Declencheur {
        REALISATION("Quand la précédente est réalisée"),
        DATE("À sa date, que la précédente soit réalisée ou non");

        private final String libelle;

        Declencheur(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    private static final int MOIS_AU_PLUS = 60;

    public Recurrence {
        if (mois < 1 || mois > MOIS_AU_PLUS) throw new IllegalArgumentException("mois");
        if (avance < 0 || avance > 365) throw new IllegalArgumentException("avance");
    }

    /// The due date of the next occurrence: missed ones are not caught up, the rhythm is kept. The
    /// last day of a month stays a last day.
    public Optional<LocalDate> suivante(LocalDate echeance, LocalDate aujourdhui) {
        for (int rang = 1; ; rang++) {
            var date = decaler(echeance, rang * mois);
            if (fin != null && date.isAfter(fin)) return Optional.empty();
            if (date.isAfter(aujourdhui)) return Optional.of(date);
        }
    }

    /// Whether the date alone creates the next occurrence on this day.
    public boolean due(LocalDate echeance, LocalDate aujourdhui) {
        return declencheur == Declencheur.DATE
                && suivante(echeance, echeance)
                        .filter(d -> !d.minusDays(avance).isAfter(aujourdhui))
                        .isPresent();
    }

    /// The occurrence that the date creates on this day: of those missed, only the latest.
    public Optional<LocalDate> aDate(LocalDate echeance, LocalDate aujourdhui) {
        var date = suivante(echeance, echeance);
        while (date.isPresent() && date.get().isBefore(aujourdhui)) {
            var apres =
                    suivante(echeance, date.get())
                            .filter(d -> !d.minusDays(avance).isAfter(aujourdhui));
            if (apres.isEmpty()) return date;
            date = apres;
        }
        return date;
    }

    private static LocalDate decaler(LocalDate jour, int mois) {
        var decale = jour.plusMonths(mois);
        return jour.getDayOfMonth() == jour.lengthOfMonth()
                ? decale.with(TemporalAdjusters.lastDayOfMonth())
                : decale;
    }

    public String enMots() {
        return switch (mois) {
            case 1 -> "Tous les mois";
            case 3 -> "Tous les trimestres";
            case 6 -> "Tous les six mois";
            case 12 -> "Tous les ans";
            case 24 -> "Tous les deux ans";
            default -> "Tous les " + mois + " mois";
        };
    }
}
