package fr.unisson.actions.web;

import fr.unisson.acces.SessionCourante;
import fr.unisson.actions.Reglages;
import fr.unisson.actions.RepriseVue;
import fr.unisson.actions.Reprises;
import fr.unisson.actions.domaine.reprise.ChampDuPlan;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.documents.EtapesDeReprise;
import fr.unisson.documents.TableurEnAttente.Etat;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.tableur.ColonnesALire;
import fr.unisson.socle.tableur.FormatDeTableur;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import unisson.pages.Templates;

/// Takes over a plan kept in a spreadsheet: send, understand, confirm, read the report.
@Controller
@Acces
class ReprisesController {

    static final String ADRESSE = PlanController.ADRESSE + "/import";
    static final Fil FIL = ActionController.FIL.puis("Importer un plan", ADRESSE);

    private final Reprises reprises;
    private final CompositionReprise composition;
    private final Templates pages;
    private final EtapesDeReprise<RepriseVue, Reglages, Long> etapes;

    ReprisesController(Reprises reprises, CompositionReprise composition, Templates pages) {
        this.reprises = reprises;
        this.composition = composition;
        this.pages = pages;
        this.etapes =
                new EtapesDeReprise<>(
                        ADRESSE,
                        reprises,
                        r -> ColonnesALire.doubles(r.colonnes(), ChampDuPlan::libelle),
                        Map.of(),
                        (r, toutes, e) -> pages.actionsReprise(composition.page(r, toutes, e)));
    }

    @GetMapping(ADRESSE)
    JteModel presenter() {
        return deposer(organisation(), Erreurs.AUCUNE);
    }

    @PostMapping(ADRESSE)
    Object recevoir(@RequestParam(required = false) @Nullable MultipartFile fichier)
            throws IOException {
        var organisation = organisation();
        return etapes.recevoir(
                organisation,
                fichier,
                "Choisissez le fichier du plan.",
                e -> deposer(organisation, e));
    }

    /// An empty workbook whose columns are all recognised.
    @GetMapping(ADRESSE + "/modele.xlsx")
    void modele(HttpServletResponse reponse) throws IOException {
        var entetes =
                Arrays.stream(ChampDuPlan.values())
                        .filter(c -> c != ChampDuPlan.AUTRE_DATE)
                        .map(ChampDuPlan::libelle)
                        .toList();
        FormatDeTableur.XLSX.repondre(reponse, "modele-de-plan", "Plan d’actions", entetes).close();
    }

    @GetMapping(ADRESSE + "/{id}")
    JteModel lire(@PathVariable String id, @RequestParam(defaultValue = "false") boolean toutes) {
        var reprise = reprises.lire(numero(id));
        var bilan = reprise.bilan();
        if (bilan != null) {
            return pages.actionsBilan(
                    new PageReprises.PageBilan(FIL, reprise.tableur().fichier(), bilan));
        }
        if (reprise.tableur().etat() == Etat.OUBLIE) throw new Introuvable("reprise " + id);
        return pages.actionsReprise(composition.page(reprise, toutes, Erreurs.AUCUNE));
    }

    /// @param saisie `geste` says what is asked: `relire`, `confirmer` or `oublier`
    @PostMapping(ADRESSE + "/{id}")
    Object decider(@PathVariable String id, @RequestParam MultiValueMap<String, String> saisie) {
        return etapes.decider(
                numero(id),
                saisie,
                r -> lus(r, saisie),
                _ -> "",
                _ -> Redirection.vers(ADRESSE + "/" + id));
    }

    private static Reglages lus(RepriseVue r, MultiValueMap<String, String> saisie) {
        return new Reglages(
                ColonnesALire.lire(
                        saisie,
                        r.tableur().feuilles(),
                        r.reglages().colonnes(),
                        ChampDuPlan.REPERAGE,
                        ChampDuPlan.class),
                personnes(saisie),
                lignes(saisie, "quandMeme"),
                lignes(saisie, "laissee"));
    }

    private static Map<String, Long> personnes(MultiValueMap<String, String> saisie) {
        var personnes = new HashMap<String, Long>();
        for (int i = 0; saisie.containsKey("nom-" + i); i++) {
            var choisie = saisie.getFirst("personne-" + i);
            if (choisie != null && choisie.matches("\\d{1,18}")) {
                personnes.put(
                        Objects.requireNonNullElse(saisie.getFirst("nom-" + i), ""),
                        Long.valueOf(choisie));
            }
        }
        return personnes;
    }

    private static java.util.Set<Integer> lignes(
            MultiValueMap<String, String> saisie, String champ) {
        return saisie.getOrDefault(champ, List.of()).stream()
                .filter(v -> v.matches("\\d{1,7}"))
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
    }

    private JteModel deposer(OrganisationId organisation, Erreurs erreurs) {
        return pages.actionsReprises(
                new PageReprises(
                        ActionController.FIL,
                        reprises.lister(organisation).stream()
                                .map(r -> r.tableur().ligne(ADRESSE))
                                .toList(),
                        erreurs));
    }

    private OrganisationId organisation() {
        var organisation = SessionCourante.organisationExigee();
        if (!reprises.permises(organisation)) {
            throw new Interdit(
                    "La direction et les référents qualité reprennent le plan de l’organisation.");
        }
        return organisation;
    }

    private static long numero(String id) {
        return Saisies.numero(id).orElseThrow(() -> new Introuvable("reprise " + id));
    }
}
