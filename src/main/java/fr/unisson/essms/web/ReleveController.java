package fr.unisson.essms.web;

import fr.unisson.documents.TableurEnAttente;
import fr.unisson.documents.TableursEnAttente;
import fr.unisson.essms.AutoevaluationId;
import fr.unisson.essms.Cotations;
import fr.unisson.essms.CoteVue;
import fr.unisson.essms.Releve;
import fr.unisson.essms.Releves;
import fr.unisson.essms.domaine.ColonneDeReleve;
import fr.unisson.essms.domaine.Cote;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.tableur.Bornes;
import fr.unisson.socle.tableur.FichierDeTableur;
import fr.unisson.socle.tableur.FormatDeTableur;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
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

/// Rating in a spreadsheet, away from the site: out, and back.
@Controller
@Acces
class ReleveController {

    private static final String MODULE = "essms";
    private static final String ICI = "/essms/{id}/tableur";
    private static final String NON_COTE = "Non coté";
    private static final Bornes BORNES = Bornes.COURANTES.avecRangees(8_000);

    private final Cotations cotations;
    private final Releves releves;
    private final TableursEnAttente tableurs;
    private final Templates pages;

    ReleveController(
            Cotations cotations, Releves releves, TableursEnAttente tableurs, Templates pages) {
        this.cotations = cotations;
        this.releves = releves;
        this.tableurs = tableurs;
        this.pages = pages;
    }

    /// What the waiting file is about.
    record Choix(long autoevaluation) {}

    @GetMapping(ICI + "/cotations.xlsx")
    void xlsx(@PathVariable AutoevaluationId id, HttpServletResponse reponse) throws IOException {
        exporter(FormatDeTableur.XLSX, id, reponse);
    }

    @GetMapping(ICI + "/cotations.csv")
    void csv(@PathVariable AutoevaluationId id, HttpServletResponse reponse) throws IOException {
        exporter(FormatDeTableur.CSV, id, reponse);
    }

    private void exporter(FormatDeTableur format, AutoevaluationId id, HttpServletResponse reponse)
            throws IOException {
        var feuille = cotations.ouvrir(id);
        try (var table =
                format.repondre(
                        reponse, "auto-evaluation-" + id, "Cotations", ColonneDeReleve.titres())) {
            releves.ecrire(feuille, table);
        }
    }

    @GetMapping(ICI)
    JteModel envoi(@PathVariable AutoevaluationId id) {
        return envoi(cotations.ouvrir(id), Erreurs.AUCUNE);
    }

    @PostMapping(ICI)
    Object deposer(
            @PathVariable AutoevaluationId id,
            @RequestParam(required = false) @Nullable MultipartFile fichier)
            throws IOException {
        var feuille = cotations.ouvrir(id);
        var depose =
                FichierDeTableur.lire(
                        fichier,
                        "Choisissez le fichier exporté, une fois rempli.",
                        (nom, flux) ->
                                tableurs.deposer(
                                        MODULE,
                                        feuille.etat().autoevaluation().organisation(),
                                        nom,
                                        flux,
                                        BORNES,
                                        _ -> new Choix(id.valeur())));
        return switch (depose) {
            case Resultat.Fait<Long>(var tableur) -> {
                var manquantes = releves.manquantes(tableurs.lire(MODULE, tableur).feuilles());
                if (manquantes.isEmpty())
                    yield Redirection.vers("/essms/" + id + "/tableur/" + tableur);
                tableurs.oublier(MODULE, tableur);
                yield Refus.page(envoi(feuille, Erreurs.de("fichier", sans(manquantes))));
            }
            case Resultat.Refus<Long>(var motifs) ->
                    Refus.page(envoi(feuille, Refus.surLeChamp("fichier", motifs)));
        };
    }

    private static String sans(List<ColonneDeReleve> manquantes) {
        return (manquantes.size() > 1
                        ? "Ce fichier n’a pas les colonnes "
                        : "Ce fichier n’a pas la colonne ")
                + manquantes.stream()
                        .map(c -> "« " + c.titre() + " »")
                        .collect(Collectors.joining(" et "))
                + ", sans quoi rien ne se lit : partez de celui qu’Unisson exporte.";
    }

    @GetMapping(ICI + "/{tableur}")
    JteModel apercu(@PathVariable AutoevaluationId id, @PathVariable long tableur) {
        return apercu(id, lire(id, tableur), Map.of(), Erreurs.AUCUNE);
    }

    @PostMapping(ICI + "/{tableur}")
    Object appliquer(
            @PathVariable AutoevaluationId id,
            @PathVariable long tableur,
            @RequestParam MultiValueMap<String, String> saisie) {
        var lu = lire(id, tableur);
        var choix = choix(saisie);
        var issue = releves.appliquer(cotations.ouvrir(id), lu.feuilles(), choix);
        return switch (issue) {
            case Resultat.Fait<Releve.Bilan>(var bilan) -> {
                // The marks are written: a file that somebody else settled meanwhile only stays.
                boolean close =
                        tableurs.confirmer(
                                        tableur,
                                        Saisies.entier(saisie.getFirst("version")).orElse(0),
                                        bilan)
                                .estFait();
                yield Redirection.vers("/essms/" + id)
                        .avecMessage(dit(bilan) + (close ? "" : " Le fichier attend encore."));
            }
            case Resultat.Refus<Releve.Bilan>(var motifs) ->
                    Refus.page(motifs, Map.of(), e -> apercu(id, lu, choix, e));
        };
    }

    @PostMapping(ICI + "/{tableur}/oubli")
    Object oublier(@PathVariable AutoevaluationId id, @PathVariable long tableur) {
        lire(id, tableur);
        tableurs.oublier(MODULE, tableur);
        return Redirection.vers("/essms/" + id).avecMessage("Le fichier est oublié.");
    }

    private static String dit(Releve.Bilan b) {
        return b.ecrites()
                + (b.ecrites() > 1
                        ? " cotations reprises du fichier"
                        : " cotation reprise du fichier")
                + (b.gardees() > 0
                        ? ", "
                                + b.gardees()
                                + (b.gardees() > 1 ? " gardées telles" : " gardée telle")
                                + " qu’en ligne"
                        : "")
                + (b.refusees() > 0
                        ? ", "
                                + b.refusees()
                                + (b.refusees() > 1 ? " lignes écartées" : " ligne écartée")
                        : "")
                + ".";
    }

    private static Map<String, Integer> choix(MultiValueMap<String, String> saisie) {
        var choix = new HashMap<String, Integer>();
        saisie.toSingleValueMap()
                .forEach((nom, valeur) -> {
                    if (!nom.startsWith("choix-")) return;
                    var cle = nom.substring("choix-".length());
                    choix.put(
                            cle,
                            "fichier".equals(valeur)
                                    ? Saisies.entier(saisie.getFirst("vue-" + cle)).orElse(-1)
                                    : -1);
                });
        return choix;
    }

    private TableurEnAttente lire(AutoevaluationId id, long tableur) {
        var lu = tableurs.lire(MODULE, tableur);
        if (lu.etat() != TableurEnAttente.Etat.EN_ATTENTE
                || tableurs.choix(lu, Choix.class).autoevaluation() != id.valeur()) {
            throw new Introuvable("tableur " + tableur);
        }
        return lu;
    }

    private JteModel envoi(Cotations.Feuille feuille, Erreurs erreurs) {
        var a = feuille.etat().autoevaluation();
        return pages.essmsTableur(
                new PageReleve.Envoi(
                        fil(feuille), a.adresse() + "/tableur", feuille.cotable(), erreurs));
    }

    private JteModel apercu(
            AutoevaluationId id, TableurEnAttente lu, Map<String, Integer> choix, Erreurs erreurs) {
        var feuille = cotations.ouvrir(id);
        var r = releves.comparer(feuille, lu.feuilles());
        var adresse = "/essms/" + id + "/tableur";
        return pages.essmsApercuDeTableur(
                new PageReleve.Apercu(
                        fil(feuille).puis("Tableur", adresse),
                        lu.fichier(),
                        adresse + "/" + lu.id(),
                        Integer.toString(lu.version()),
                        lignes(r.aEcrire(), l -> !dite(l.actuelle()).equals(NON_COTE)),
                        lignes(r.aEcrire(), l -> dite(l.actuelle()).equals(NON_COTE)),
                        r.conflits().stream().map(l -> conflit(l, choix)).toList(),
                        r.refusees().stream().map(ReleveController::refusee).toList(),
                        r.inchangees(),
                        erreurs));
    }

    private static List<PageReleve.Ligne> lignes(
            List<Releve.Ligne> toutes, Predicate<Releve.Ligne> lesquelles) {
        return toutes.stream()
                .filter(lesquelles)
                .map(l -> new PageReleve.Ligne(nom(l), dite(l.actuelle()), dite(l.saisie())))
                .toList();
    }

    private static PageReleve.Conflit conflit(Releve.Ligne l, Map<String, Integer> choix) {
        var choisi = choix.get(l.cle());
        return new PageReleve.Conflit(
                l.cle(),
                nom(l),
                dite(l.actuelle()),
                l.actuelle().par(),
                dite(l.saisie()),
                Integer.toString(l.actuelle().version()),
                choisi == null ? "" : choisi < 0 ? "ligne" : "fichier");
    }

    private static String refusee(Releve.Refusee r) {
        return "Ligne "
                + r.numero()
                + (r.code().isEmpty() ? "" : ", élément " + r.code())
                + " : "
                + r.phrase();
    }

    private static String nom(Releve.Ligne l) {
        return l.code() + (l.pseudonyme().isEmpty() ? "" : " (" + l.pseudonyme() + ")");
    }

    private static String dite(CoteVue c) {
        return dite(
                c.cote(), List.of(c.commentaire(), c.justification(), c.preuve()), c.aReprendre());
    }

    private static String dite(CoteVue.Saisie s) {
        return dite(
                s.cote(), List.of(s.commentaire(), s.justification(), s.preuve()), s.aReprendre());
    }

    private static String dite(@Nullable Cote cote, List<String> textes, boolean reprendre) {
        var mots = new StringBuilder(cote == null ? NON_COTE : cote.signe());
        textes.stream().filter(t -> !t.isEmpty()).forEach(t -> mots.append(" – ").append(t));
        if (reprendre) mots.append(" – à reprendre");
        return mots.toString();
    }

    private static Fil fil(Cotations.Feuille feuille) {
        var a = feuille.etat().autoevaluation();
        return Fil.de("Évaluation HAS", EssmsController.ADRESSE).puis(a.titre(), a.adresse());
    }
}
