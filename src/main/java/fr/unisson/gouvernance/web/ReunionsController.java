package fr.unisson.gouvernance.web;

import fr.unisson.acces.SessionCourante;
import fr.unisson.gouvernance.EtatReunion;
import fr.unisson.gouvernance.InstanceDeReunion;
import fr.unisson.gouvernance.InstanceId;
import fr.unisson.gouvernance.Instances;
import fr.unisson.gouvernance.LigneReunion;
import fr.unisson.gouvernance.Reunion;
import fr.unisson.gouvernance.Reunions;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Ligne;
import fr.unisson.socle.web.Mois;
import fr.unisson.socle.web.Onglet;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// Lists meetings, those to come first; the past goes back as far as one asks.
@Controller
@Acces
class ReunionsController {

    static final String ADRESSE = "/reunions";

    /// All that is planned.
    private static final int A_VENIR_ANNEES = 100;

    /// How many more years of the past a click shows.
    private static final int PAS_ANNEES = 5;

    private final Reunions reunions;
    private final Instances instances;
    private final TetesInstance tetes;
    private final Clock horloge;
    private final Templates pages;

    ReunionsController(
            Reunions reunions,
            Instances instances,
            TetesInstance tetes,
            Clock horloge,
            Templates pages) {
        this.reunions = reunions;
        this.instances = instances;
        this.tetes = tetes;
        this.horloge = horloge;
        this.pages = pages;
    }

    @GetMapping(ADRESSE)
    JteModel toutes(
            @RequestParam(required = false) @Nullable String mois,
            @RequestParam(required = false) @Nullable String depuis) {
        var organisation = SessionCourante.organisationExigee();
        return liste(
                null,
                periode(mois, depuis, 1),
                (du, au) -> reunions.lister(organisation, du, au),
                jour -> reunions.plusAncienne(organisation).filter(jour::isAfter));
    }

    @GetMapping("/instances/{id}/reunions")
    JteModel deLInstance(
            @PathVariable InstanceId id,
            @RequestParam(required = false) @Nullable String mois,
            @RequestParam(required = false) @Nullable String depuis) {
        return liste(
                reunions.instance(id),
                periode(mois, depuis, 2),
                (du, au) -> reunions.lister(id, du, au),
                jour -> reunions.plusAncienne(id).filter(jour::isAfter));
    }

    /// What is shown: past meetings from a day on, and a month.
    private record Periode(LocalDate depuis, YearMonth mois) {

        /// The month looked at may be older than the list.
        LocalDate debut() {
            var premier = mois.atDay(1);
            return premier.isBefore(depuis) ? premier : depuis;
        }
    }

    private Periode periode(@Nullable String mois, @Nullable String depuis, int annees) {
        var jour = aujourdhui();
        var defaut = jour.minusYears(annees);
        boolean lisible = depuis != null && depuis.matches("(19|20)\\d{2}");
        var debut = lisible ? LocalDate.of(Integer.parseInt(depuis), 1, 1) : defaut;
        return new Periode(debut.isBefore(defaut) ? debut : defaut, lu(mois));
    }

    private JteModel liste(
            @Nullable InstanceDeReunion instance,
            Periode periode,
            BiFunction<LocalDate, LocalDate, List<LigneReunion>> lire,
            Function<LocalDate, Optional<LocalDate>> plusAncienne) {
        var base = instance == null ? ADRESSE : instance.adresse() + "/reunions";
        boolean toutes = instance == null;
        var lues = lire.apply(periode.debut(), aujourdhui().plusYears(A_VENIR_ANNEES));
        var listees =
                lues.stream()
                        .filter(r -> !r.debut().toLocalDate().isBefore(periode.depuis()))
                        .toList();
        return pages.gouvernanceReunions(
                new PageReunions(
                        instance == null ? Fil.accueil() : filDe(instance),
                        instance == null
                                ? null
                                : tetes.de(instances.lire(instance.id()), "reunions"),
                        instance == null ? "Réunions" : "Réunions : " + instance.nom(),
                        onglets(true),
                        lignes(listees, toutes, r -> encoreAVenir(r.etat())),
                        lignes(listees.reversed(), toutes, r -> !encoreAVenir(r.etat())),
                        plusAncienne
                                .apply(periode.depuis())
                                .map(p -> anciennes(p, periode.depuis(), base))
                                .orElse(null),
                        calendrier(lues, periode.mois(), base, toutes),
                        instance != null && instance.tenue() && instance.active() ? base : null,
                        promesse(instance, listees)));
    }

    /// A few years at a time, to the year of the oldest one.
    private static PageReunions.Anciennes anciennes(
            LocalDate plusAncienne, LocalDate depuis, String base) {
        int annee = Math.max(plusAncienne.getYear(), depuis.getYear() - PAS_ANNEES);
        return new PageReunions.Anciennes(
                "Réunions d’avant le " + Dates.jour(depuis),
                base + "?depuis=" + annee + "#passees");
    }

    static Fil filDe(InstanceDeReunion instance) {
        return Fil.de("Instances", "/instances").puis(instance.nom(), instance.adresse());
    }

    /// Of the pages over all the instances of an organisation.
    static List<Onglet> onglets(boolean reunions) {
        return List.of(
                new Onglet("Réunions", ADRESSE, reunions),
                new Onglet("Décisions", DecisionsController.ADRESSE, !reunions));
    }

    private static boolean encoreAVenir(EtatReunion etat) {
        return etat.aVenir() || etat == EtatReunion.EN_SEANCE;
    }

    private static List<Ligne> lignes(
            List<LigneReunion> lignes, boolean nommer, Predicate<LigneReunion> lesquelles) {
        return lignes.stream().filter(lesquelles).map(r -> ligne(r, nommer)).toList();
    }

    private static Ligne ligne(LigneReunion r, boolean nommer) {
        var titre =
                (nommer ? r.nomInstance() + ", " : "")
                        + Dates.jour(r.debut().toLocalDate())
                        + " à "
                        + Reunion.heure(r.debut());
        var faits =
                Stream.of(
                                r.objet(),
                                r.lieu(),
                                pluriel(r.points(), "point"),
                                pluriel(r.decisions(), "décision"),
                                r.attendus() == 0
                                        ? ""
                                        : r.presents() + " présents sur " + r.attendus())
                        .filter(t -> !t.isBlank())
                        .collect(Collectors.joining(" · "));
        return new Ligne(titre, ADRESSE + "/" + r.id(), faits, EtatsLus.de(r.etat()), null);
    }

    private static String pluriel(int nombre, String mot) {
        return nombre == 0 ? "" : nombre + " " + mot + (nombre > 1 ? "s" : "");
    }

    private Mois calendrier(
            List<LigneReunion> lignes, YearMonth mois, String base, boolean nommer) {
        var entrees =
                lignes.stream()
                        .filter(r -> r.etat() != EtatReunion.ANNULEE)
                        .map(r ->
                                new Mois.Entree(
                                        r.debut().toLocalDate(),
                                        nommer
                                                ? r.nomInstance()
                                                : r.objet().isBlank() ? "Réunion" : r.objet(),
                                        ADRESSE + "/" + r.id(),
                                        Reunion.heure(r.debut()),
                                        EtatsLus.de(r.etat())))
                        .toList();
        return Mois.de(mois, aujourdhui(), entrees, m -> base + "?mois=" + m + "#mois");
    }

    private YearMonth lu(@Nullable String mois) {
        try {
            if (mois != null && mois.matches("\\d{4}-\\d{2}")) return YearMonth.parse(mois);
        } catch (DateTimeException e) {
            // Whatever is typed in an address, the present month is shown.
        }
        return YearMonth.from(aujourdhui());
    }

    private @Nullable String promesse(
            @Nullable InstanceDeReunion instance, List<LigneReunion> lignes) {
        if (instance == null || instance.reunionsParAn() == null) return null;
        int annee = aujourdhui().getYear();
        var siennes = lignes.stream().filter(r -> r.debut().getYear() == annee).toList();
        long tenues = siennes.stream().filter(r -> r.etat().tenue()).count();
        long prevues = siennes.stream().filter(r -> encoreAVenir(r.etat())).count();
        return "En "
                + annee
                + " : "
                + tenues
                + (tenues > 1 ? " tenues" : " tenue")
                + " et "
                + prevues
                + " à venir, sur "
                + instance.reunionsParAn()
                + " promises.";
    }

    private LocalDate aujourdhui() {
        return Dates.jourDe(horloge.instant());
    }
}
