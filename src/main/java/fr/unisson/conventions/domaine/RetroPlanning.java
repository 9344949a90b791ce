package fr.unisson.conventions.domaine;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Counts backwards from the wished day of effect: bodies meet rarely and want their papers weeks
/// ahead, so the text must be ready long before.
///
/// @param signatureOuverte last day to open the signature
/// @param textePret last day to have a text approved by every referent
/// @param relectureOuverte last day to ask for the review
public record RetroPlanning(
        LocalDate effet,
        LocalDate signatureOuverte,
        LocalDate textePret,
        LocalDate relectureOuverte,
        List<Etape> etapes) {

    public RetroPlanning {
        etapes = List.copyOf(etapes);
    }

    /// Default delays, adjustable for each convention.
    public record Delais(int signatureJours, int relectureJours) {
        public static Delais parDefaut() {
            return new Delais(30, 21);
        }
    }

    /// A party's body, its known meetings and how many days ahead it wants the papers.
    public record Calendrier(
            String partie, String instance, List<LocalDate> seances, int dossierJours) {
        public Calendrier {
            seances = List.copyOf(seances);
        }
    }

    /// The meeting to aim at; none when no known meeting allows the wished date.
    public record Etape(
            String partie,
            String instance,
            @Nullable LocalDate seance,
            @Nullable LocalDate dossierAvant) {
        public boolean possible() {
            return seance != null;
        }
    }

    public static RetroPlanning calculer(
            LocalDate effet, List<Calendrier> calendriers, Delais delais, LocalDate aujourdhui) {
        var signature = effet.minusDays(delais.signatureJours());
        var etapes = calendriers.stream().map(c -> passage(c, signature, aujourdhui)).toList();
        var textePret =
                etapes.stream()
                        .map(Etape::dossierAvant)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(signature);
        return new RetroPlanning(
                effet, signature, textePret, textePret.minusDays(delais.relectureJours()), etapes);
    }

    /// The last meeting early enough for the signature and late enough for its papers.
    private static Etape passage(Calendrier c, LocalDate signature, LocalDate aujourdhui) {
        Optional<LocalDate> seance =
                c.seances().stream()
                        .filter(s -> !s.isAfter(signature))
                        .filter(s -> !s.minusDays(c.dossierJours()).isBefore(aujourdhui))
                        .max(Comparator.naturalOrder());
        return new Etape(
                c.partie(),
                c.instance(),
                seance.orElse(null),
                seance.map(s -> s.minusDays(c.dossierJours())).orElse(null));
    }

    /// True when every body can meet in time and the review is not already late.
    public boolean tenable(LocalDate aujourdhui) {
        return !relectureOuverte.isBefore(aujourdhui) && etapes.stream().allMatch(Etape::possible);
    }
}
