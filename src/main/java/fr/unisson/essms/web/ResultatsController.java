package fr.unisson.essms.web;

import fr.unisson.annuaire.Annuaire;
import fr.unisson.annuaire.EtablissementId;
import fr.unisson.annuaire.EtablissementVue;
import fr.unisson.essms.AutoevaluationVue;
import fr.unisson.essms.Autoevaluations;
import fr.unisson.essms.Bilans;
import fr.unisson.essms.Profils;
import fr.unisson.essms.ResultatVue;
import fr.unisson.essms.ResultatsPublies;
import fr.unisson.essms.domaine.EtatAutoevaluation;
import fr.unisson.grilles.Grilles;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Ligne;
import gg.jte.models.runtime.JteModel;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// Published results of an establishment. They are open data: every account reads them; the
/// comparison with peers and with oneself is for those who rate in its organisation.
@Controller
@Acces
class ResultatsController {

    private static final String REFERENTIEL = "has-essms-2022";

    private final ResultatsPublies resultats;
    private final Profils profils;
    private final Autoevaluations autoevaluations;
    private final Bilans bilans;
    private final Grilles grilles;
    private final Annuaire annuaire;
    private final Templates pages;

    ResultatsController(
            ResultatsPublies resultats,
            Profils profils,
            Autoevaluations autoevaluations,
            Bilans bilans,
            Grilles grilles,
            Annuaire annuaire,
            Templates pages) {
        this.resultats = resultats;
        this.profils = profils;
        this.autoevaluations = autoevaluations;
        this.bilans = bilans;
        this.grilles = grilles;
        this.annuaire = annuaire;
        this.pages = pages;
    }

    static String adresse(EtablissementId id) {
        return EssmsController.ADRESSE + "/etablissements/" + id + "/resultats";
    }

    /// @param evaluation one of the past, the latest when absent
    @GetMapping("/essms/etablissements/{id}/resultats")
    JteModel lire(
            @PathVariable EtablissementId id,
            @RequestParam(required = false) @Nullable String evaluation) {
        var e = annuaire.charger(id);
        var publies = resultats.de(e);
        var montre =
                publies.stream()
                        .filter(r -> evaluation == null || r.evaluation().equals(evaluation))
                        .findFirst()
                        .or(() -> publies.stream().findFirst())
                        .orElse(null);
        boolean membre = membre(e);
        var auto = membre ? autoevaluation(e) : Optional.<AutoevaluationVue>empty();
        var pairs = membre ? resultats.pairs(e, montre).orElse(null) : null;
        var grille = grilles.livree(REFERENTIEL);
        return pages.essmsResultats(
                new PageResultatsPublies(
                        Fil.de("Annuaire", "/annuaire")
                                .puis(e.nom(), "/annuaire/etablissements/" + id),
                        e.nom(),
                        "/annuaire/etablissements/" + id,
                        montre != null && montre.fictif(),
                        pairs != null && !resultats.charges().fictif(),
                        montre == null ? "" : Dates.jour(Dates.jourDe(montre.luLe())),
                        montre == null ? List.of() : faits(montre),
                        publies.stream()
                                .filter(r -> !r.equals(montre))
                                .map(r -> ligne(id, r))
                                .toList(),
                        pairs == null ? null : pairs(pairs, montre, auto.orElse(null)),
                        new CompositionResultats(
                                        grille,
                                        montre,
                                        auto.map(a -> bilans.de(a).bilan()).orElse(null),
                                        pairs)
                                .sections()));
    }

    private boolean membre(EtablissementVue e) {
        var organisation = e.organisation();
        return organisation != null && autoevaluations.peutCoter(organisation);
    }

    private Optional<AutoevaluationVue> autoevaluation(EtablissementVue e) {
        var organisation = e.organisation();
        return organisation == null
                ? Optional.empty()
                : autoevaluations.lister(organisation).stream()
                        .filter(a -> a.etablissement().equals(e.id()))
                        .filter(a -> a.etat() != EtatAutoevaluation.ABANDONNEE)
                        .findFirst();
    }

    private static List<Fait> faits(ResultatVue r) {
        var faits = new ArrayList<Fait>();
        var lettre = r.lettre();
        faits.add(
                new Fait(
                        "Niveau publié",
                        lettre == null ? "Aucun" : lettre.name(),
                        "Échelle qualité de la HAS, de A\u00a0à\u00a0D."));
        faits.add(
                new Fait(
                        "Évaluation",
                        "Terminée le " + Dates.jour(r.fin()),
                        "Numéro " + r.evaluation() + "."));
        if (r.traceurs() != null)
            faits.add(new Fait("Personnes suivies", Integer.toString(r.traceurs())));
        if (r.imperatifs() != null && r.hauts() != null)
            faits.add(
                    new Fait(
                            "Critères impératifs à 3,5 ou plus",
                            r.hauts() + " sur " + r.imperatifs()));
        return faits;
    }

    private static Ligne ligne(EtablissementId id, ResultatVue r) {
        var lettre = r.lettre();
        return new Ligne(
                "Évaluation terminée le " + Dates.jour(r.fin()),
                adresse(id)
                        + "?evaluation="
                        + URLEncoder.encode(r.evaluation(), StandardCharsets.UTF_8),
                lettre == null ? "Sans niveau" : Ecrits.lettre(lettre));
    }

    private PageResultatsPublies.Pairs pairs(
            ResultatsPublies.Pairs p,
            @Nullable ResultatVue publie,
            @Nullable AutoevaluationVue auto) {
        return new PageResultatsPublies.Pairs(
                profils.categorie(p.categorie()),
                nombre(p.regionales(), p.region()),
                nombre(p.nationales(), "France"),
                Optional.ofNullable(publie)
                        .flatMap(resultats::place)
                        .map(ResultatsController::place)
                        .orElse(""),
                auto == null
                        ? ""
                        : auto.titre() + ", " + Ecrits.avancement(auto.cotes(), auto.elements()),
                auto == null ? "" : auto.adresse());
    }

    /// « Bretagne, 44 établissements », or that they are too few.
    private static String nombre(Map<String, ResultatsPublies.Mediane> medianes, String ou) {
        int pairs =
                medianes.values().stream()
                        .mapToInt(ResultatsPublies.Mediane::pairs)
                        .max()
                        .orElse(0);
        if (ou.isEmpty()) return "région inconnue";
        return pairs == 0
                ? ou + ", trop peu d’établissements"
                : ou + ", " + Ecrits.compter(pairs, "établissement");
    }

    private static String place(ResultatsPublies.Place p) {
        int egales = p.pairs() - p.dessous() - p.dessus();
        return "Moyenne des objectifs de vos "
                + Ecrits.nombre(p.pairs())
                + " pairs de la région : "
                + Ecrits.compter(p.dessous(), "plus basse")
                + " que la vôtre, "
                + Ecrits.compter(egales, "égale")
                + ", "
                + Ecrits.compter(p.dessus(), "plus haute")
                + ".";
    }
}
