package fr.unisson.gouvernance.web;

import fr.unisson.gouvernance.NouvelleReunion;
import fr.unisson.gouvernance.domaine.Rythme;
import fr.unisson.socle.JoursOuvres;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Saisies;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What was typed to plan a year: "every first Tuesday of the quarter".
///
/// @param mois between two meetings
/// @param jours the dates kept in the preview
public record CalendrierForm(
        @Nullable String mois,
        @Nullable String rang,
        @Nullable String jourSemaine,
        @Nullable String du,
        @Nullable String au,
        @Nullable String heure,
        @Nullable String duree,
        @Nullable String lieu,
        @Nullable String lien,
        @Nullable List<String> jours) {

    static CalendrierForm neuf(LocalDate jour) {
        return new CalendrierForm(
                "3",
                "1",
                DayOfWeek.TUESDAY.name(),
                jour.plusDays(1).toString(),
                jour.plusYears(1).toString(),
                "14:00",
                "120",
                null,
                null,
                null);
    }

    Erreurs erreurs() {
        var erreurs = Erreurs.AUCUNE;
        if (rythme().isEmpty()) {
            erreurs = erreurs.plus("mois", "Choisissez un rythme et un jour.");
        }
        var debut = Saisies.date(du);
        var fin = Saisies.date(au);
        if (debut.isEmpty()) erreurs = erreurs.plus("du", "Indiquez la première date possible.");
        if (fin.isEmpty() || (debut.isPresent() && fin.get().isBefore(debut.get()))) {
            erreurs = erreurs.plus("au", "Indiquez une date de fin, après le début.");
        } else if (debut.isPresent() && fin.get().isAfter(debut.get().plusYears(2))) {
            erreurs = erreurs.plus("au", "Planifiez deux ans au plus.");
        }
        if (heureLue().isEmpty()) {
            erreurs = erreurs.plus("heure", "Écrivez une heure, comme 14:00.");
        }
        var minutes = Saisies.entier(duree).orElse(0);
        if (minutes < 15 || minutes > 720) {
            erreurs = erreurs.plus("duree", "Écrivez une durée en minutes, de 15 à 720.");
        }
        if (!Saisies.vide(lien) && !Saisies.texte(lien).matches("https://\\S+")) {
            erreurs = erreurs.plus("lien", "Un lien commence par https://.");
        }
        return erreurs;
    }

    private Optional<Rythme> rythme() {
        var semaine = Saisies.parmi(DayOfWeek.class, jourSemaine);
        var rangLu = Saisies.texte(rang);
        if (semaine.isEmpty()
                || !Saisies.texte(mois).matches("1|2|3|6|12")
                || !rangLu.matches("-1|[1-4]")) {
            return Optional.empty();
        }
        return Optional.of(
                new Rythme(
                        Integer.parseInt(Saisies.texte(mois)),
                        Integer.parseInt(rangLu),
                        semaine.get()));
    }

    /// Public holidays are put off to the following week.
    List<Rythme.Date> dates() {
        return rythme().orElseThrow()
                .dates(
                        Saisies.date(du).orElseThrow(),
                        Saisies.date(au).orElseThrow(),
                        JoursOuvres.FRANCE::ouvre);
    }

    /// Those ticked in the preview.
    List<NouvelleReunion> retenues() {
        var heures = heureLue().orElseThrow();
        return (jours == null ? List.<String>of() : jours)
                .stream()
                        .flatMap(j -> Saisies.date(j).stream())
                        .sorted()
                        .map(j ->
                                new NouvelleReunion(
                                        "",
                                        j.atTime(heures),
                                        Saisies.entier(duree).orElseThrow(),
                                        Saisies.texte(lieu),
                                        Saisies.texte(lien)))
                        .toList();
    }

    private Optional<LocalTime> heureLue() {
        try {
            return Optional.of(LocalTime.parse(Saisies.texte(heure)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
