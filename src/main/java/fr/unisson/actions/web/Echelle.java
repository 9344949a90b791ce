package fr.unisson.actions.web;

import fr.unisson.actions.LigneAction;
import fr.unisson.actions.web.PageFrise.Barre;
import fr.unisson.actions.web.PageFrise.Repere;
import fr.unisson.socle.Dates;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Days as places along a line: whole months, from the earliest to the latest of what is shown, two
/// years at most around today.
record Echelle(LocalDate debut, LocalDate fin) {

    private static final int MOIS_AVANT = 12;
    private static final int MOIS_APRES = 12;
    private static final int REPERES = 12;
    private static final int AU_MOINS = 6;
    private static final DateTimeFormatter MOIS =
            DateTimeFormatter.ofPattern("MMM yy", Locale.FRANCE);

    static Echelle pour(List<LigneAction> lignes, LocalDate jour) {
        var bornes =
                lignes.stream()
                        .flatMap(l ->
                                Stream.of(depart(l), Objects.requireNonNullElse(l.pour(), jour)))
                        .toList();
        var plusTot = bornes.stream().min(LocalDate::compareTo).orElse(jour);
        var plusTard = bornes.stream().max(LocalDate::compareTo).orElse(jour);
        var debut = max(plusTot, jour.minusMonths(MOIS_AVANT));
        var fin = min(max(plusTard, jour), jour.plusMonths(MOIS_APRES));
        return new Echelle(
                YearMonth.from(min(debut, jour)).atDay(1), YearMonth.from(fin).atEndOfMonth());
    }

    List<Repere> reperes() {
        long mois = ChronoUnit.MONTHS.between(debut, fin) + 1;
        long pas = Math.max(1, (mois + REPERES - 1) / REPERES);
        return Stream.iterate(debut, d -> !d.isAfter(fin), d -> d.plusMonths(pas))
                .map(d -> new Repere(place(d), MOIS.format(d)))
                .toList();
    }

    Barre barre(LigneAction l, LocalDate jour) {
        var a = l.pour();
        var de = depart(l);
        int x = place(de);
        int bout = a == null ? x : place(a);
        var etat = EtatLu.de(l.etat(), l.enRetard(jour), l.prochaine(), jour);
        return new Barre(
                PlanController.ADRESSE + "/" + l.id(),
                l.titre(),
                l.pilote() == null ? "À nommer" : l.pilote(),
                de.equals(a) ? "" : Dates.court(de),
                a == null ? "à fixer" : Dates.court(a),
                etat,
                Math.min(x, bout),
                Math.max(AU_MOINS, Math.abs(bout - x)),
                etat.ton().name().toLowerCase(Locale.ROOT));
    }

    @Nullable Integer ici(LocalDate jour) {
        return jour.isBefore(debut) || jour.isAfter(fin) ? null : place(jour);
    }

    /// The start said, or the day it was proposed; what entered the plan after its date, as an
    /// action already done, only has that date.
    static LocalDate depart(LigneAction l) {
        if (l.debut() != null) return l.debut();
        var pour = l.pour();
        return pour != null && pour.isBefore(l.creeLe()) ? pour : l.creeLe();
    }

    private int place(LocalDate jour) {
        long total = ChronoUnit.DAYS.between(debut, fin);
        long rang = ChronoUnit.DAYS.between(debut, max(debut, min(jour, fin)));
        return (int) (rang * PageFrise.LARGEUR / Math.max(1, total));
    }

    private static LocalDate min(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private static LocalDate max(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? b : a;
    }
}
