package fr.unisson.reprises.web;

import fr.unisson.acces.SessionCourante;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.ConventionsReprises;
import fr.unisson.documents.EtapesDeReprise;
import fr.unisson.documents.TableurEnAttente.Etat;
import fr.unisson.reprises.RegistreVu;
import fr.unisson.reprises.RegistreVu.Bilan;
import fr.unisson.reprises.ReglagesDuRegistre;
import fr.unisson.reprises.ReprisesDeRegistres;
import fr.unisson.reprises.RetraitsDeRegistres;
import fr.unisson.reprises.domaine.EtatReprise;
import fr.unisson.reprises.domaine.registre.ChampDuRegistre;
import fr.unisson.reprises.web.PageRegistreRepris.Depot;
import fr.unisson.reprises.web.PageRegistreRepris.Rapport;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.tableur.ColonnesALire;
import fr.unisson.socle.tableur.FormatDeTableur;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/// Takes over a register kept in a spreadsheet: send, understand, confirm, read the report.
@Controller
@Acces
class RegistresController {

    static final String ADRESSE = "/conventions/registre/import";
    private static final String CHERCHER = "chercher-";
    private static final String PARTENAIRE = "c-";
    private static final int MOTS_AU_PLUS = 100;

    private final ReprisesDeRegistres registres;
    private final RetraitsDeRegistres retraits;
    private final ConventionsReprises conventions;
    private final CompositionRegistre composition;
    private final Templates pages;
    private final EtapesDeReprise<RegistreVu, ReglagesDuRegistre, Long> etapes;

    RegistresController(
            ReprisesDeRegistres registres,
            RetraitsDeRegistres retraits,
            ConventionsReprises conventions,
            CompositionRegistre composition,
            Templates pages) {
        this.registres = registres;
        this.retraits = retraits;
        this.conventions = conventions;
        this.composition = composition;
        this.pages = pages;
        this.etapes =
                new EtapesDeReprise<>(
                        ADRESSE,
                        registres,
                        r -> ColonnesALire.doubles(r.colonnes(), ChampDuRegistre::libelle),
                        Map.of(),
                        (r, toutes, e) -> pages.reprisesRegistre(composition.page(r, toutes, e)));
    }

    @GetMapping(ADRESSE)
    JteModel presenter() {
        return depot(organisation(), Erreurs.AUCUNE);
    }

    @PostMapping(ADRESSE)
    Object recevoir(@RequestParam(required = false) @Nullable MultipartFile fichier)
            throws IOException {
        var organisation = organisation();
        return etapes.recevoir(
                organisation,
                fichier,
                "Choisissez le fichier du registre.",
                e -> depot(organisation, e));
    }

    /// An empty workbook whose columns are all recognised, with one example line.
    @GetMapping(ADRESSE + "/modele.xlsx")
    void modele(HttpServletResponse reponse) throws IOException {
        var entetes =
                Arrays.stream(ChampDuRegistre.values()).map(ChampDuRegistre::libelle).toList();
        try (var table =
                FormatDeTableur.XLSX.repondre(
                        reponse, "modele-de-registre", "Conventions", entetes)) {
            table.ligne(
                    "Exemple, à effacer : coopération avec l’hôpital de proximité",
                    "Centre hospitalier de l’Exemple",
                    "",
                    "Autre convention",
                    "15/01/2023",
                    "01/02/2023",
                    "",
                    "3 ans",
                    "Tacite reconduction",
                    "3 mois",
                    "En cours",
                    "2023-07",
                    "Secrétariat de direction",
                    "0",
                    "");
        }
    }

    @GetMapping(ADRESSE + "/{id}")
    JteModel lire(@PathVariable String id, @RequestParam(defaultValue = "false") boolean toutes) {
        var registre = registres.lire(numero(id));
        var bilan = registre.bilan();
        if (bilan != null) {
            return pages.reprisesBilan(rapport(registre, bilan));
        }
        if (registre.tableur().etat() == Etat.OUBLIE) throw new Introuvable("registre " + id);
        return pages.reprisesRegistre(composition.page(registre, toutes, Erreurs.AUCUNE));
    }

    private Rapport rapport(RegistreVu registre, Bilan bilan) {
        var etats = retraits.etats(bilan);
        return new Rapport(
                ADRESSE + "/" + registre.tableur().id(),
                registre.tableur().fichier(),
                bilan,
                etats.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        e -> e.getValue().provenance().libelle())),
                etats.values().stream().anyMatch(EtatReprise::modifiable));
    }

    /// What became of each line, to keep.
    @GetMapping(ADRESSE + "/{id}/rapport.csv")
    void rapporter(@PathVariable String id, HttpServletResponse reponse) throws IOException {
        var bilan = registres.lire(numero(id)).bilan();
        if (bilan == null) throw new Introuvable("rapport du registre " + id);
        try (var table =
                FormatDeTableur.CSV.repondre(
                        reponse,
                        "rapport-de-reprise",
                        "Rapport",
                        List.of("Ligne", "Titre", "Suite", "Précision"))) {
            bilan.prises()
                    .forEach(p ->
                            table.ligne(
                                    p.ligne(),
                                    p.titre(),
                                    "Reprise",
                                    p.etat()
                                            + ", /conventions/"
                                            + p.convention()
                                            + p.remarques().stream()
                                                    .map(r -> " · " + r)
                                                    .collect(Collectors.joining())));
            bilan.laissees().forEach(l -> table.ligne(l.ligne(), l.titre(), "Laissée", l.raison()));
        }
    }

    /// @param saisie `geste` says what is asked: `relire`, `chercher-…`, `confirmer` or `oublier`
    @PostMapping(ADRESSE + "/{id}")
    Object decider(@PathVariable String id, @RequestParam MultiValueMap<String, String> saisie) {
        return etapes.decider(
                numero(id),
                saisie,
                r -> lus(r, saisie),
                g -> g.startsWith(CHERCHER) ? PARTENAIRE + g.substring(CHERCHER.length()) : "",
                _ -> Redirection.vers(ADRESSE + "/" + id));
    }

    private static ReglagesDuRegistre lus(RegistreVu r, MultiValueMap<String, String> saisie) {
        return new ReglagesDuRegistre(
                ColonnesALire.lire(
                        saisie,
                        r.tableur().feuilles(),
                        r.reglages().colonnes(),
                        ChampDuRegistre.REPERAGE,
                        ChampDuRegistre.class),
                partenaires(r, saisie),
                recherches(r, saisie),
                quandMeme(saisie));
    }

    /// Only what was proposed or found may be chosen.
    private static Map<String, Long> partenaires(
            RegistreVu r, MultiValueMap<String, String> saisie) {
        var choisis = new HashMap<String, Long>();
        for (int i = 0; saisie.containsKey("nom-" + i); i++) {
            var cle = Saisies.texte(saisie.getFirst("nom-" + i));
            var proposition = r.propositions().get(cle);
            if (proposition == null) continue;
            Saisies.numero(saisie.getFirst("partenaire-" + i))
                    .filter(o ->
                            o == 0
                                    || proposition.toutes().stream()
                                            .anyMatch(c -> c.organisation() == o))
                    .ifPresent(o -> choisis.put(cle, o));
        }
        return choisis;
    }

    private static Map<String, String> recherches(
            RegistreVu r, MultiValueMap<String, String> saisie) {
        var recherches = new HashMap<String, String>();
        for (int i = 0; saisie.containsKey("nom-" + i); i++) {
            var cle = Saisies.texte(saisie.getFirst("nom-" + i));
            var mots = Saisies.texte(saisie.getFirst("q-" + i));
            if (r.propositions().containsKey(cle) && !mots.isEmpty())
                recherches.put(cle, mots.substring(0, Math.min(mots.length(), MOTS_AU_PLUS)));
        }
        return recherches;
    }

    private static Set<Integer> quandMeme(MultiValueMap<String, String> saisie) {
        return saisie.getOrDefault("quandMeme", List.of()).stream()
                .flatMap(v -> Saisies.entier(v).stream())
                .collect(Collectors.toSet());
    }

    private JteModel depot(OrganisationId organisation, Erreurs erreurs) {
        return pages.reprisesDepot(
                new Depot(
                        registres.lister(organisation).stream()
                                .map(r -> r.tableur().ligne(ADRESSE))
                                .toList(),
                        erreurs));
    }

    private OrganisationId organisation() {
        var organisation = SessionCourante.organisationExigee();
        if (!conventions.permises(organisation)) {
            throw new Interdit(
                    "La direction et les référents qualité reprennent le registre de leur"
                            + " organisation.");
        }
        return organisation;
    }

    private static long numero(String id) {
        return Saisies.numero(id).orElseThrow(() -> new Introuvable("registre " + id));
    }
}
