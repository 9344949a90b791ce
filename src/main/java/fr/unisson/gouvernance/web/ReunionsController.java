package fr.unisson.gouvernance.web;

import fr.unisson.acces.SessionCourante;
import fr.unisson.gouvernance.EtatReunion;
import fr.unisson.gouvernance.InstanceDeReunion;
import fr.unisson.gouvernance.InstanceId;
import fr.unisson.gouvernance.Instances;
import fr.unisson.gouvernance.LigneReunion;
import fr.unisson.gouvernance.Reunion;
import fr.unisson.gouvernance.ReunionId;
import fr.unisson.gouvernance.Reunions;
import fr.unisson.gouvernance.domaine.DateDeReunion;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Ligne;
import fr.unisson.socle.web.Mois;
import fr.unisson.socle.web.Onglet;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// Lists meetings, plans one or a whole year.
@Controller
@Acces
class ReunionsController {

    static final String ADRESSE = "/reunions";

    /// All that is planned.
    private static final int A_VENIR_ANNEES = 100;

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
    JteModel toutes(@RequestParam(required = false) @Nullable String mois) {
        var jour = aujourdhui();
        var lignes =
                reunions.lister(
                        SessionCourante.organisationExigee(),
                        jour.minusYears(1),
                        jour.plusYears(A_VENIR_ANNEES));
        return liste(null, lignes, mois);
    }

    @GetMapping("/instances/{id}/reunions")
    JteModel deLInstance(
            @PathVariable InstanceId id, @RequestParam(required = false) @Nullable String mois) {
        var jour = aujourdhui();
        var instance = reunions.instance(id);
        var lignes = reunions.lister(id, jour.minusYears(2), jour.plusYears(A_VENIR_ANNEES));
        return liste(instance, lignes, mois);
    }

    private JteModel liste(
            @Nullable InstanceDeReunion instance,
            List<LigneReunion> lignes,
            @Nullable String mois) {
        var base = instance == null ? ADRESSE : instance.adresse() + "/reunions";
        boolean toutes = instance == null;
        return pages.gouvernanceReunions(
                new PageReunions(
                        instance == null ? Fil.accueil() : filDe(instance),
                        instance == null
                                ? null
                                : tetes.de(instances.lire(instance.id()), "reunions"),
                        instance == null ? "Réunions" : "Réunions : " + instance.nom(),
                        onglets(true),
                        lignes(lignes, toutes, r -> encoreAVenir(r.etat())),
                        lignes(lignes.reversed(), toutes, r -> !encoreAVenir(r.etat())),
                        calendrier(lignes, mois, base, toutes),
                        instance != null && instance.tenue() && instance.active() ? base : null,
                        promesse(instance, lignes)));
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
            List<LigneReunion> lignes, @Nullable String mois, String base, boolean nommer) {
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
        return Mois.de(lu(mois), aujourdhui(), entrees, m -> base + "?mois=" + m + "#mois");
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

    @GetMapping("/instances/{id}/reunions/nouvelle")
    JteModel nouvelle(@PathVariable InstanceId id) {
        return formulaire(tenue(id), ReunionForm.NEUVE, Erreurs.AUCUNE);
    }

    @PostMapping("/instances/{id}/reunions")
    Object planifier(@PathVariable InstanceId id, @ModelAttribute ReunionForm form) {
        var instance = tenue(id);
        var erreurs = form.erreursDeDate(false, horloge);
        if (!erreurs.vide()) return Refus.page(formulaire(instance, form, erreurs));
        return switch (reunions.planifier(id, form.valeurs(null))) {
            case Resultat.Fait<ReunionId>(var nee) ->
                    Redirection.vers(ADRESSE + "/" + nee)
                            .avecMessage(
                                    "La réunion est planifiée. Préparez l’ordre du jour, puis"
                                            + " envoyez la convocation.");
            case Resultat.Refus<ReunionId>(var motifs) ->
                    Refus.page(motifs, ReunionForm.CHAMPS, e -> formulaire(instance, form, e));
        };
    }

    private JteModel formulaire(InstanceDeReunion instance, ReunionForm form, Erreurs erreurs) {
        var retour = instance.adresse() + "/reunions";
        return pages.gouvernancePlanification(
                new PagePlanification(
                        filDe(instance).puis("Réunions", retour),
                        "Planifier une réunion",
                        retour,
                        retour,
                        true,
                        false,
                        "",
                        form,
                        erreurs));
    }

    @GetMapping("/instances/{id}/reunions/calendrier")
    JteModel calendrier(@PathVariable InstanceId id) {
        return calendrier(tenue(id), CalendrierForm.neuf(aujourdhui()), List.of(), Erreurs.AUCUNE);
    }

    /// @param geste `apercu` shows the dates, `confirmer` plans those that stay ticked
    @PostMapping("/instances/{id}/reunions/calendrier")
    Object calendrier(
            @PathVariable InstanceId id,
            @ModelAttribute CalendrierForm form,
            @RequestParam String geste) {
        var instance = tenue(id);
        var erreurs = form.erreurs();
        if (!erreurs.vide()) return Refus.page(calendrier(instance, form, List.of(), erreurs));
        var dates = proposees(form);
        if (!geste.equals("confirmer")) {
            return calendrier(instance, form, dates, Erreurs.AUCUNE);
        }
        var retenues = form.retenues();
        if (retenues.isEmpty()) {
            var rien = Erreurs.de("jours", "Gardez au moins une date.");
            return Refus.page(calendrier(instance, form, dates, rien));
        }
        return switch (reunions.planifierToutes(id, retenues)) {
            case Resultat.Fait<Integer>(var n) ->
                    Redirection.vers(instance.adresse() + "/reunions")
                            .avecMessage(
                                    n == 1
                                            ? "Une réunion est planifiée."
                                            : n + " réunions sont planifiées.");
            case Resultat.Refus<Integer>(var motifs) ->
                    Refus.page(
                            motifs,
                            Map.of(DateDeReunion.JOUR, "du", DateDeReunion.HEURE, "heure"),
                            e -> calendrier(instance, form, dates, e));
        };
    }

    private static List<PageRythme.DateProposee> proposees(CalendrierForm form) {
        return form.dates().stream()
                .map(d ->
                        new PageRythme.DateProposee(
                                d.retenue().toString(),
                                Dates.jour(d.retenue()),
                                d.deplacee()
                                        ? "le " + Dates.jour(d.prevue()) + " est un jour férié"
                                        : ""))
                .toList();
    }

    private JteModel calendrier(
            InstanceDeReunion instance,
            CalendrierForm form,
            List<PageRythme.DateProposee> dates,
            Erreurs erreurs) {
        var retour = instance.adresse() + "/reunions";
        return pages.gouvernanceCalendrier(
                new PageRythme(
                        filDe(instance).puis("Réunions", retour),
                        instance.nom(),
                        retour + "/calendrier",
                        retour,
                        form,
                        dates,
                        erreurs));
    }

    private InstanceDeReunion tenue(InstanceId id) {
        var instance = reunions.instance(id);
        if (!instance.tenue()) {
            throw new Interdit("La présidence ou le secrétariat de l’instance planifie.");
        }
        return instance;
    }

    private LocalDate aujourdhui() {
        return Dates.jourDe(horloge.instant());
    }
}
