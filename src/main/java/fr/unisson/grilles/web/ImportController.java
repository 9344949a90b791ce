package fr.unisson.grilles.web;

import fr.unisson.acces.SessionCourante;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.documents.EtapesDeReprise;
import fr.unisson.documents.TableurEnAttente.Etat;
import fr.unisson.grilles.EchelleType;
import fr.unisson.grilles.GrilleDuCatalogue;
import fr.unisson.grilles.GrilleId;
import fr.unisson.grilles.GrillesPropres;
import fr.unisson.grilles.ImportDeGrille;
import fr.unisson.grilles.ImportsDeGrilles;
import fr.unisson.grilles.NatureDeGrille;
import fr.unisson.grilles.ReglagesDeGrille;
import fr.unisson.grilles.domaine.ChampDeGrille;
import fr.unisson.grilles.domaine.GrilleLue;
import fr.unisson.grilles.domaine.TableauDeGrille;
import fr.unisson.grilles.domaine.TableauDeGrille.Sorte;
import fr.unisson.socle.Dates;
import fr.unisson.socle.tableur.ColonnesALire;
import fr.unisson.socle.tableur.FormatDeTableur;
import fr.unisson.socle.tableur.Remarque;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import unisson.pages.Templates;

/// Takes over a grid kept in a file: send, understand, confirm.
@Controller
@Acces
@RequestMapping(ImportController.ADRESSE)
class ImportController {

    static final String ADRESSE = Lieux.ADRESSE + "/import";

    private static final Fil FIL = Lieux.FIL.puis("Importer une grille", ADRESSE);

    private final ImportsDeGrilles imports;
    private final GrillesPropres propres;
    private final Templates pages;
    private final EtapesDeReprise<ImportDeGrille, ReglagesDeGrille, GrilleId> etapes;

    ImportController(ImportsDeGrilles imports, GrillesPropres propres, Templates pages) {
        this.imports = imports;
        this.propres = propres;
        this.pages = pages;
        this.etapes =
                new EtapesDeReprise<>(
                        ADRESSE,
                        imports,
                        r -> ColonnesALire.doubles(r.colonnes(), ChampDeGrille::libelle),
                        Map.of("NOM", "nom", "BROUILLON", "devient"),
                        (lu, toutes, e) -> pages.grillesImportLu(page(lu, toutes, e)));
    }

    @GetMapping
    JteModel presenter() {
        return depot(organisation(), Erreurs.AUCUNE);
    }

    @PostMapping
    Object recevoir(@RequestParam(required = false) @Nullable MultipartFile fichier)
            throws IOException {
        var organisation = organisation();
        return etapes.recevoir(
                organisation,
                fichier,
                "Choisissez le fichier de la grille.",
                e -> depot(organisation, e));
    }

    /// An empty workbook whose columns are all recognised.
    @GetMapping("/modele.xlsx")
    void modele(HttpServletResponse reponse) throws IOException {
        FormatDeTableur.XLSX
                .repondre(reponse, "modele-de-grille", "Grille", TableauDeGrille.entetes())
                .close();
    }

    @GetMapping("/{id:\\d{1,18}}")
    Object lire(@PathVariable long id, @RequestParam(defaultValue = "false") boolean toutes) {
        var lu = imports.lire(id);
        var bilan = lu.bilan();
        if (bilan != null) return Redirection.vers(Lieux.de(new GrilleId(bilan.version())));
        if (lu.tableur().etat() == Etat.OUBLIE) return Redirection.vers(ADRESSE);
        return pages.grillesImportLu(page(lu, toutes, Erreurs.AUCUNE));
    }

    /// @param saisie `geste` says what is asked: `relire`, `confirmer` or `oublier`
    @PostMapping("/{id:\\d{1,18}}")
    Object decider(@PathVariable long id, @RequestParam MultiValueMap<String, String> saisie) {
        return etapes.decider(
                id,
                saisie,
                lu -> reglages(lu, saisie),
                _ -> "",
                grille ->
                        Redirection.vers(Lieux.ecrire(grille))
                                .avecMessage("La grille est reprise, en brouillon."));
    }

    private static ReglagesDeGrille reglages(
            ImportDeGrille lu, MultiValueMap<String, String> saisie) {
        return new ReglagesDeGrille(
                lu.sansColonnes()
                        ? lu.reglages().colonnes()
                        : ColonnesALire.lire(
                                saisie,
                                lu.tableur().feuilles(),
                                lu.reglages().colonnes(),
                                ChampDeGrille.REPERAGE,
                                ChampDeGrille.class),
                Saisies.texte(saisie.getFirst("nom")),
                Saisies.parmi(NatureDeGrille.class, saisie.getFirst("nature"))
                        .map(Enum::name)
                        .orElse(lu.reglages().nature()),
                Saisies.parmi(EchelleType.class, saisie.getFirst("echelle"))
                        .map(Enum::name)
                        .orElse(lu.reglages().echelle()),
                Saisies.numero(saisie.getFirst("devient")).map(String::valueOf).orElse(""));
    }

    private PageImportDeGrille page(ImportDeGrille lu, boolean toutes, Erreurs erreurs) {
        var reglages = lu.reglages();
        var lignes = lu.lue().lignes();
        var miennes = imports.miennes(organisation());
        boolean sansLibelle = reglages.colonnes().colonne(ChampDeGrille.LIBELLE).isEmpty();
        return new PageImportDeGrille(
                FIL,
                ADRESSE + "/" + lu.tableur().id(),
                lu.tableur().fichier(),
                Dates.jour(Dates.jourDe(lu.tableur().expireLe())),
                lu.tableur().version(),
                lu.sansColonnes()
                        ? null
                        : ColonnesALire.de(
                                lu.tableur().feuilles(),
                                reglages.colonnes(),
                                ChampDeGrille.REPERAGE,
                                ChampDeGrille.class,
                                ChampDeGrille::libelle),
                reglages.nom(),
                lu.lue().nature() == null
                        ? Portees.choix(NatureDeGrille.class, NatureDeGrille::libelle)
                        : null,
                reglages.nature(),
                lu.lue().echelle() == null
                        ? Portees.choix(EchelleType.class, EchelleType::libelle)
                        : null,
                reglages.echelle(),
                miennes.stream()
                        .filter(g -> g.brouillon().isEmpty())
                        .map(g ->
                                new Choix(
                                        g.montree().id().toString(),
                                        "La version suivante de « " + g.montree().nom() + " »"))
                        .toList(),
                reglages.devient(),
                miennes.stream()
                        .filter(g -> lu.lue().cle().isEmpty() || g.cle().equals(lu.lue().cle()))
                        .flatMap(g -> ouvert(g).stream())
                        .toList(),
                List.of(
                        new Fait("Sorte de grille", lu.ecrite().nature().libelle()),
                        new Fait(
                                "Domaines et points repris",
                                Integer.toString(lu.ecrite().aPlat().size())),
                        new Fait("Lignes laissées", Integer.toString(lu.laissees()))),
                lignes.stream()
                        .filter(l -> toutes || !l.remarques().isEmpty())
                        .map(ImportController::ligne)
                        .toList(),
                sansLibelle,
                !sansLibelle && lu.fautes().isEmpty(),
                toutes,
                erreurs.avec(Refus.erreurs(lu.fautes(), Map.of("NOM", "nom"))));
    }

    /// The draft that keeps a grid from taking another.
    private static Optional<PageImportDeGrille.Ouvert> ouvert(GrilleDuCatalogue g) {
        return g.brouillon()
                .map(b ->
                        new PageImportDeGrille.Ouvert(
                                CompositionGrille.mots(g.montree().nom()), Lieux.ecrire(b.id())));
    }

    private static PageImportDeGrille.LigneLue ligne(GrilleLue.Ligne l) {
        return new PageImportDeGrille.LigneLue(
                l.numero(),
                l.sorte() == Sorte.POINT ? "" : l.sorte().libelle(),
                l.code(),
                CompositionGrille.mots(l.libelle()),
                l.prise(),
                l.remarques().stream().map(Remarque::phrase).toList());
    }

    private JteModel depot(OrganisationId organisation, Erreurs erreurs) {
        return pages.grillesImportDepot(
                new PageImportDeGrille.Depot(
                        Lieux.FIL,
                        imports.lister(organisation).stream().map(t -> t.ligne(ADRESSE)).toList(),
                        erreurs));
    }

    private OrganisationId organisation() {
        var organisation = SessionCourante.organisationExigee();
        propres.exiger(organisation);
        return organisation;
    }
}
