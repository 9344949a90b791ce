package fr.unisson.echeances;

import fr.unisson.socle.JoursOuvres;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A duty, for each of its recipients.
///
/// @param libelle what to do, beginning with a verb: "Signer"
/// @param sujet what it is about, in words; may be empty
/// @param lien address within this site where it is done
/// @param pour last day to do it, in the legal time of Paris; null when nothing presses
/// @param rappels days on which it is recalled, chosen by the caller's rules; each recalls once.
///   One that falls on a day off is moved to a working day, and stays on its side of `pour`
/// @param annoncee it is told on the day it is born, except to who caused it
/// @param heures for what happens at a time of that day, such as a meeting
/// @param nominative the subject names a person: it stays out of calendars read without signing in
/// @param remontee to whom it goes when it stays undone
public record Echeance(
        Cle cle,
        List<Destinataire> destinataires,
        String libelle,
        String sujet,
        String lien,
        @Nullable LocalDate pour,
        List<LocalDate> rappels,
        boolean annoncee,
        @Nullable Heures heures,
        boolean nominative,
        @Nullable Remontee remontee) {

    public record Heures(LocalTime debut, LocalTime fin) {
        public Heures {
            if (!debut.isBefore(fin)) {
                throw new IllegalArgumentException("What begins ends later, on the same day");
            }
        }
    }

    /// @param jours how many days after its date an undone duty goes up
    /// @param vers who is above
    public record Remontee(int jours, List<Destinataire> vers) {
        public Remontee {
            vers = List.copyOf(vers);
            if (jours < 1 || vers.isEmpty()) {
                throw new IllegalArgumentException("A late duty goes to somebody, after its date");
            }
        }
    }

    public Echeance {
        destinataires = List.copyOf(destinataires);
        rappels = rappels.stream().map(r -> ouvre(r, pour)).distinct().sorted().toList();
        if (!lien.startsWith("/")) {
            throw new IllegalArgumentException("The link of a duty is an address of this site");
        }
        if (pour == null && (heures != null || remontee != null)) {
            throw new IllegalArgumentException("What has no date has no hour and is never late");
        }
    }

    public Echeance(
            Cle cle,
            List<Destinataire> destinataires,
            String libelle,
            String sujet,
            String lien,
            @Nullable LocalDate pour,
            List<LocalDate> rappels,
            boolean annoncee) {
        this(cle, destinataires, libelle, sujet, lien, pour, rappels, annoncee, null, false, null);
    }

    /// It happens at these hours of its day.
    public Echeance de(LocalTime debut, LocalTime fin) {
        return avec(new Heures(debut, fin), nominative, remontee);
    }

    public Echeance dontLeSujetNommeQuelquUn() {
        return avec(heures, true, remontee);
    }

    /// Undone so many days after its date, it goes to these as well.
    public Echeance remonteeApres(int jours, List<Destinataire> vers) {
        return avec(heures, nominative, new Remontee(jours, vers));
    }

    /// The day it goes up: a working day.
    public @Nullable LocalDate remonteLe() {
        return remontee == null || pour == null
                ? null
                : JoursOuvres.FRANCE.ouApres(pour.plusDays(remontee.jours()));
    }

    private Echeance avec(@Nullable Heures aux, boolean nomme, @Nullable Remontee haut) {
        return new Echeance(
                cle,
                destinataires,
                libelle,
                sujet,
                lien,
                pour,
                rappels,
                annoncee,
                aux,
                nomme,
                haut);
    }

    /// A reminder before the date must not come late; one after the date must not come early.
    private static LocalDate ouvre(LocalDate rappel, @Nullable LocalDate pour) {
        return pour != null && rappel.isAfter(pour)
                ? JoursOuvres.FRANCE.ouApres(rappel)
                : JoursOuvres.FRANCE.ouAvant(rappel);
    }
}
