package fr.unisson.essms.web;

import fr.unisson.acces.SessionCourante;
import fr.unisson.documents.TableurEnAttente;
import fr.unisson.documents.TableursEnAttente;
import fr.unisson.essms.Libelles;
import fr.unisson.essms.domaine.ClasseurHas;
import fr.unisson.grilles.GrilleId;
import fr.unisson.grilles.NoeudEcrit;
import fr.unisson.grilles.VersionDeGrille;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.tableur.Bornes;
import fr.unisson.socle.tableur.FichierDeTableur;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import unisson.pages.Templates;

/// The workbook of HAS, so that its wording replaces our glosses for who imports it.
@Controller
@Acces
class LibellesController {

    private static final String MODULE = "essms";
    private static final String ICI = "/essms/libelles";
    private static final int EXEMPLES = 5;

    private final Libelles libelles;
    private final TableursEnAttente tableurs;
    private final Templates pages;

    LibellesController(Libelles libelles, TableursEnAttente tableurs, Templates pages) {
        this.libelles = libelles;
        this.tableurs = tableurs;
        this.pages = pages;
    }

    /// Told apart from the spreadsheets of marks.
    record Choix(boolean libelles) {}

    @GetMapping(ICI)
    JteModel envoi() {
        return envoi(Erreurs.AUCUNE);
    }

    @PostMapping(ICI)
    Object deposer(@RequestParam(required = false) @Nullable MultipartFile fichier)
            throws IOException {
        var organisation = SessionCourante.organisationExigee();
        var depose =
                FichierDeTableur.lire(
                        fichier,
                        "Choisissez le classeur de la HAS.",
                        (nom, flux) ->
                                tableurs.deposer(
                                        MODULE,
                                        organisation,
                                        nom,
                                        flux,
                                        Bornes.COURANTES,
                                        _ -> new Choix(true)));
        return switch (depose) {
            case Resultat.Refus<Long>(var motifs) ->
                    Refus.page(envoi(Refus.surLeChamp("fichier", motifs)));
            case Resultat.Fait<Long>(var id) -> {
                if (libelles.lire(tableurs.lire(MODULE, id).feuilles()).isPresent())
                    yield Redirection.vers(ICI + "/" + id);
                var pourquoi = libelles.illisible(tableurs.lire(MODULE, id).feuilles());
                tableurs.oublier(MODULE, id);
                yield Refus.page(envoi(Erreurs.de("fichier", pourquoi)));
            }
        };
    }

    private JteModel envoi(Erreurs erreurs) {
        var organisation = SessionCourante.organisationExigee();
        return pages.essmsLibelles(
                new PageLibelles.Envoi(
                        libelles.permis(organisation),
                        libelles.enUsage(organisation).stream()
                                .findFirst()
                                .map(LibellesController::enUsage)
                                .orElse(null),
                        erreurs));
    }

    private static PageLibelles.EnUsage enUsage(VersionDeGrille v) {
        var le = v.publieeLe();
        return new PageLibelles.EnUsage(
                le == null ? "" : Dates.jour(Dates.jourDe(le)),
                v.publieePar(),
                "/grilles/" + v.id());
    }

    @PostMapping(ICI + "/retrait")
    Redirection retirer() {
        libelles.retirer(SessionCourante.organisationExigee());
        return Redirection.vers(ICI)
                .avecMessage(
                        "Vos libellés importés ne sont plus proposés ; les auto-évaluations ouvertes"
                                + " avec eux les gardent.");
    }

    @GetMapping(ICI + "/{id}")
    JteModel apercu(@PathVariable long id) {
        return apercu(lire(id), Erreurs.AUCUNE);
    }

    @PostMapping(ICI + "/{id}")
    Object importer(@PathVariable long id, @RequestParam(defaultValue = "") String version) {
        var lu = lire(id);
        return switch (libelles.importer(lu.organisation(), lu.feuilles())) {
            case Resultat.Fait<GrilleId>(var grille) -> {
                boolean close =
                        tableurs.confirmer(
                                        id,
                                        Saisies.entier(version).orElse(0),
                                        Map.of("grille", grille.valeur()))
                                .estFait();
                yield Redirection.vers(EssmsController.ADRESSE)
                        .avecMessage(
                                "Les libellés sont importés : choisissez ce référentiel à"
                                        + " l’ouverture d’une auto-évaluation."
                                        + (close ? "" : " Le fichier attend encore."));
            }
            case Resultat.Refus<GrilleId>(var motifs) ->
                    Refus.page(motifs, Map.of(), e -> apercu(lu, e));
        };
    }

    private TableurEnAttente lire(long id) {
        var lu = tableurs.lire(MODULE, id);
        if (lu.etat() != TableurEnAttente.Etat.EN_ATTENTE || !lu.choix().contains("libelles"))
            throw new Introuvable("classeur " + id);
        return lu;
    }

    private JteModel apercu(TableurEnAttente lu, Erreurs erreurs) {
        var pose = libelles.lire(lu.feuilles()).orElseThrow(() -> new Introuvable("classeur"));
        return pages.essmsApercuDeLibelles(
                new PageLibelles.Apercu(
                        lu.fichier(),
                        ICI + "/" + lu.id(),
                        Integer.toString(lu.version()),
                        pose.criteres(),
                        pose.elements(),
                        exemples(pose),
                        pose.remarques(),
                        erreurs));
    }

    private static List<String> exemples(ClasseurHas.Pose pose) {
        return pose.grille().noeuds().stream()
                .flatMap(c -> c.noeuds().stream())
                .flatMap(o -> o.noeuds().stream())
                .flatMap(c -> Stream.concat(Stream.of(c), c.noeuds().stream()))
                .limit(EXEMPLES)
                .map((NoeudEcrit n) -> n.code() + " – " + n.libelle())
                .toList();
    }
}
