package fr.unisson.gouvernance.web;

import fr.unisson.acces.SessionCourante;
import fr.unisson.gouvernance.ActionLiee;
import fr.unisson.gouvernance.DecisionId;
import fr.unisson.gouvernance.DecisionVue;
import fr.unisson.gouvernance.Decisions;
import fr.unisson.gouvernance.EtatDecision;
import fr.unisson.gouvernance.Instance;
import fr.unisson.gouvernance.InstanceId;
import fr.unisson.gouvernance.InstanceVue;
import fr.unisson.gouvernance.Instances;
import fr.unisson.gouvernance.Reunions;
import fr.unisson.socle.Dates;
import fr.unisson.socle.tableur.FormatDeTableur;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// The register of decisions, on a page and as a file.
@Controller
@Acces
class DecisionsController {

    static final String ADRESSE = "/decisions";

    private static final int ANNEES = 5;
    private static final List<String> ENTETES =
            List.of(
                    "Numéro",
                    "Instance",
                    "Prise le",
                    "Décision",
                    "Positions",
                    "En charge",
                    "Pour le",
                    "État",
                    "Actions",
                    "Motif d’abandon");

    private final Decisions decisions;
    private final Instances instances;
    private final Reunions reunions;
    private final TetesInstance tetes;
    private final Clock horloge;
    private final Templates pages;

    DecisionsController(
            Decisions decisions,
            Instances instances,
            Reunions reunions,
            TetesInstance tetes,
            Clock horloge,
            Templates pages) {
        this.decisions = decisions;
        this.instances = instances;
        this.reunions = reunions;
        this.tetes = tetes;
        this.horloge = horloge;
        this.pages = pages;
    }

    @GetMapping(ADRESSE)
    JteModel registre(
            @ModelAttribute DecisionsForm filtres,
            @RequestParam(required = false) @Nullable String apres) {
        return page(filtres, null, apres);
    }

    /// The same register, seen from one body.
    @GetMapping("/instances/{id}/decisions")
    JteModel deLInstance(
            @PathVariable InstanceId id,
            @ModelAttribute DecisionsForm filtres,
            @RequestParam(required = false) @Nullable String apres) {
        reunions.instance(id);
        return page(filtres.dans(id), instances.lire(id), apres);
    }

    private JteModel page(
            DecisionsForm filtres, @Nullable InstanceVue instance, @Nullable String apres) {
        var tete = instance == null ? null : tetes.de(instance, "decisions");
        var adresse = tete == null ? ADRESSE : tete.adresse() + "/decisions";
        var tranche =
                decisions.page(
                        filtres.criteres(SessionCourante.organisationExigee(), aujourdhui()),
                        Saisies.texte(apres).matches("\\d{1,18}")
                                ? DecisionId.of(Saisies.texte(apres))
                                : null);
        return pages.gouvernanceDecisions(
                new PageDecisions(
                        tete == null ? Fil.accueil() : tete.fil(),
                        tete,
                        adresse,
                        ReunionsController.onglets(false),
                        filtres,
                        tete == null ? instances() : List.of(),
                        Arrays.stream(EtatDecision.values())
                                .map(e -> new Choix(e.name(), e.libelle()))
                                .toList(),
                        annees(),
                        tranche.elements().stream().map(this::ligne).toList(),
                        tranche.suite() == null ? null : adresse + filtres.requete(tranche.suite()),
                        apres == null ? null : adresse + filtres.requete(),
                        ADRESSE + "/export.xlsx" + filtres.requete(),
                        ADRESSE + "/export.csv" + filtres.requete()));
    }

    @GetMapping(ADRESSE + "/export.csv")
    void csv(@ModelAttribute DecisionsForm filtres, HttpServletResponse reponse)
            throws IOException {
        exporter(FormatDeTableur.CSV, filtres, reponse);
    }

    @GetMapping(ADRESSE + "/export.xlsx")
    void xlsx(@ModelAttribute DecisionsForm filtres, HttpServletResponse reponse)
            throws IOException {
        exporter(FormatDeTableur.XLSX, filtres, reponse);
    }

    private void exporter(
            FormatDeTableur format, DecisionsForm filtres, HttpServletResponse reponse)
            throws IOException {
        var lignes = lister(filtres);
        try (var table = format.repondre(reponse, "decisions", "Décisions", ENTETES)) {
            for (var d : lignes) table.ligne(cellules(d));
        }
    }

    private static List<@Nullable Object> cellules(DecisionVue d) {
        return Arrays.asList(
                d.numero(),
                d.nomInstance(),
                d.priseLe(),
                d.texte(),
                d.positionsEnMots(),
                d.porteur(),
                d.pourLe(),
                d.etat().libelle(),
                d.actions().stream()
                        .map(a -> "n° " + a.numero() + " " + a.titre())
                        .collect(Collectors.joining(" ; ")),
                d.motif());
    }

    private List<DecisionVue> lister(DecisionsForm filtres) {
        return decisions.lister(
                filtres.criteres(SessionCourante.organisationExigee(), aujourdhui()));
    }

    private PageDecisions.LigneDecision ligne(DecisionVue d) {
        var faits =
                Stream.of(
                                d.nomInstance(),
                                Dates.jour(d.priseLe()),
                                d.porteur(),
                                d.pourLe() == null ? "" : "pour le " + Dates.jour(d.pourLe()))
                        .filter(t -> !t.isBlank())
                        .collect(Collectors.joining(" · "));
        return new PageDecisions.LigneDecision(
                d.numero(),
                d.texte(),
                d.adresse(),
                faits,
                EtatsLus.de(d, aujourdhui()),
                actions(d.actions()));
    }

    private static String actions(List<ActionLiee> actions) {
        if (actions.isEmpty()) return "";
        long ouvertes = actions.stream().filter(ActionLiee::ouverte).count();
        return actions.size()
                + (actions.size() > 1 ? " actions" : " action")
                + (ouvertes == 0 ? "" : ", dont " + ouvertes + " en cours");
    }

    private List<Choix> instances() {
        return instances.listerPour(SessionCourante.organisationExigee().valeur()).stream()
                .map((Instance i) -> new Choix(i.id().toString(), i.nom()))
                .toList();
    }

    private List<Choix> annees() {
        int annee = aujourdhui().getYear();
        return IntStream.range(0, ANNEES)
                .mapToObj(i -> Integer.toString(annee - i))
                .map(a -> new Choix(a, a))
                .toList();
    }

    private LocalDate aujourdhui() {
        return Dates.jourDe(horloge.instant());
    }
}
