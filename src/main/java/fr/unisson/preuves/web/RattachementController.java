package fr.unisson.preuves.web;

import fr.unisson.acces.SessionCourante;
import fr.unisson.gouvernance.ObjetsConcernes.Genre;
import fr.unisson.gouvernance.ObjetsDuSite;
import fr.unisson.grilles.Grille;
import fr.unisson.grilles.GrilleId;
import fr.unisson.grilles.Grilles;
import fr.unisson.grilles.Noeud;
import fr.unisson.preuves.PreuveVue;
import fr.unisson.preuves.Preuves;
import fr.unisson.preuves.Preuves.Demande;
import fr.unisson.preuves.web.PagePreuve.Saisie;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import fr.unisson.socle.web.SourceDeRecherche.Mots;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// Attaches a proof to a point, and takes one back.
@Controller
@Acces
@RequestMapping(PreuvesController.ADRESSE)
class RattachementController {

    private static final int NOTE_AU_PLUS = 2000;
    private static final Map<String, String> CHAMPS =
            Map.of(
                    "ADRESSE",
                    "adresse",
                    "DU",
                    "du",
                    "AU",
                    "au",
                    "NOTE",
                    "note",
                    Motif.SANS_MOTIF,
                    "motif");

    private final Preuves preuves;
    private final Grilles grilles;
    private final ObjetsDuSite objets;
    private final Clock horloge;
    private final Templates pages;

    RattachementController(
            Preuves preuves, Grilles grilles, ObjetsDuSite objets, Clock horloge, Templates pages) {
        this.preuves = preuves;
        this.grilles = grilles;
        this.objets = objets;
        this.horloge = horloge;
        this.pages = pages;
    }

    /// @param adresse of what was chosen
    /// @param apres the cursor of the former page
    record Cherche(
            @Nullable String q,
            @Nullable String genre,
            @Nullable String apres,
            @Nullable String adresse) {
        static final Cherche RIEN = new Cherche(null, null, null, null);
    }

    @GetMapping("/{version:\\d{1,18}}/{code:[A-Za-z0-9.-]{1,20}}/ajouter")
    JteModel choisir(
            @PathVariable GrilleId version,
            @PathVariable String code,
            @ModelAttribute Cherche cherche) {
        var grille = grille(version);
        return page(
                grille,
                point(grille, code),
                cherche,
                new Saisie(
                        cherche.adresse(), null, Dates.jourDe(horloge.instant()).toString(), null),
                Erreurs.AUCUNE);
    }

    @PostMapping("/{version:\\d{1,18}}/{code:[A-Za-z0-9.-]{1,20}}/ajouter")
    Object ajouter(
            @PathVariable GrilleId version,
            @PathVariable String code,
            @ModelAttribute Saisie saisie) {
        var grille = grille(version);
        var point = point(grille, code);
        var erreurs = Erreurs.AUCUNE.borner("note", saisie.note(), NOTE_AU_PLUS);
        if (Saisies.dateFausse(saisie.au())) {
            erreurs = erreurs.plus("au", "Donnez une date, ou laissez vide.");
        }
        if (!erreurs.vide()) return Refus.page(page(grille, point, Cherche.RIEN, saisie, erreurs));
        var resultat =
                preuves.ajouter(
                        SessionCourante.organisationExigee(),
                        version,
                        point,
                        new Demande(
                                Saisies.texte(saisie.adresse()),
                                Saisies.texte(saisie.note()),
                                Saisies.date(saisie.du()).orElse(null),
                                Saisies.date(saisie.au()).orElse(null)));
        return resultat.estFait()
                ? Redirection.vers(
                                PreuvesController.ADRESSE
                                        + "?grille="
                                        + version
                                        + "&q="
                                        + point.code())
                        .avecMessage("La preuve est rattachée à " + point.code() + ".")
                : Refus.page(
                        resultat.motifs(),
                        CHAMPS,
                        e -> page(grille, point, Cherche.RIEN, saisie, e));
    }

    @GetMapping("/{id:\\d{1,18}}/retirer")
    JteModel demander(@PathVariable long id) {
        var p = preuves.lire(id);
        exiger(p);
        return retrait(p, p.version(), null, Erreurs.AUCUNE);
    }

    @PostMapping("/{id:\\d{1,18}}/retirer")
    Object retirer(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String version,
            @RequestParam(required = false) @Nullable String motif) {
        var p = preuves.lire(id);
        exiger(p);
        int lue = Saisies.entier(version).orElse(-1);
        var trop = Erreurs.AUCUNE.borner("motif", motif, NOTE_AU_PLUS);
        if (!trop.vide()) return Refus.page(retrait(p, lue, motif, trop));
        var resultat = preuves.retirer(id, lue, Saisies.texte(motif));
        return resultat.estFait()
                ? Redirection.vers(PreuvesController.ADRESSE).avecMessage("La preuve est retirée.")
                : Refus.page(resultat.motifs(), CHAMPS, e -> retrait(p, lue, motif, e));
    }

    private void exiger(PreuveVue p) {
        if (!preuves.tient(p.organisation())) throw reserve();
    }

    private Grille grille(GrilleId version) {
        if (!preuves.tient(SessionCourante.organisationExigee())) throw reserve();
        return grilles.charger(version);
    }

    private static Interdit reserve() {
        return new Interdit("Les preuves se tiennent par la direction ou le référent qualité.");
    }

    private static Noeud point(Grille grille, String code) {
        return grille.parCode(code).orElseThrow(() -> new Introuvable("point " + code));
    }

    private JteModel page(
            Grille grille, Noeud point, Cherche cherche, Saisie saisie, Erreurs erreurs) {
        var adresse =
                PreuvesController.ADRESSE + "/" + grille.id() + "/" + point.code() + "/ajouter";
        return pages.preuvesAjouter(
                new PagePreuve(
                        PreuvesController.FIL,
                        point.code() + " " + point.libelle(),
                        adresse,
                        PreuvesController.ADRESSE + "?grille=" + grille.id(),
                        point.preuves(),
                        String.join(", ", objets.libelles()),
                        recherche(cherche, adresse),
                        preuves.reconnaitre(Saisies.texte(saisie.adresse()))
                                .map(r -> new PagePreuve.Choisi(r.nom(), r.lien()))
                                .orElse(null),
                        saisie,
                        erreurs));
    }

    private PagePreuve.Recherche recherche(Cherche cherche, String adresse) {
        var mots = new Mots(Saisies.texte(cherche.q()));
        var genre =
                objets.genres().stream()
                        .filter(g -> cle(g).equals(cherche.genre()))
                        .findFirst()
                        .orElse(null);
        boolean faite = !mots.saisis().isEmpty() || genre != null;
        return new PagePreuve.Recherche(
                mots.saisis(),
                genre == null ? "" : cle(genre),
                objets.genres().stream().map(g -> new Choix(cle(g), g.libelle())).toList(),
                faite,
                faite
                        ? preuves
                                .chercher(mots, genre, Saisies.numero(cherche.apres()).orElse(null))
                                .stream()
                                .map(t -> trouves(t, mots, genre != null, adresse))
                                .toList()
                        : List.of());
    }

    private static PagePreuve.Trouves trouves(
            Preuves.Trouves t, Mots mots, boolean seul, String adresse) {
        var suite = t.objets().suite();
        var tous = mots.dans(adresse) + "&genre=" + cle(t.genre());
        return new PagePreuve.Trouves(
                t.genre().libelle(),
                t.objets().elements().stream()
                        .map(r -> new PagePreuve.Trouve(r.nom(), adresse + "?adresse=" + r.lien()))
                        .toList(),
                suite == null ? null : seul ? tous + "&apres=" + suite : tous);
    }

    private static String cle(Genre g) {
        return g.module() + "." + g.type();
    }

    @GetMapping("/{id:\\d{1,18}}/prolonger")
    JteModel demanderLaSuite(@PathVariable long id) {
        var p = preuves.lire(id);
        exiger(p);
        var au = p.validite().au();
        return prolongation(p, p.version(), au == null ? null : au.toString(), Erreurs.AUCUNE);
    }

    @PostMapping("/{id:\\d{1,18}}/prolonger")
    Object prolonger(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String version,
            @RequestParam(required = false) @Nullable String au) {
        var p = preuves.lire(id);
        exiger(p);
        int lue = Saisies.entier(version).orElse(-1);
        if (Saisies.dateFausse(au)) {
            return Refus.page(
                    prolongation(
                            p,
                            lue,
                            au,
                            Erreurs.AUCUNE.plus("au", "Donnez une date, ou laissez vide.")));
        }
        var resultat = preuves.prolonger(id, lue, Saisies.date(au).orElse(null));
        return resultat.estFait()
                ? Redirection.vers(PreuvesController.ADRESSE)
                        .avecMessage("La preuve est prolongée.")
                : Refus.page(resultat.motifs(), CHAMPS, e -> prolongation(p, lue, au, e));
    }

    private JteModel prolongation(PreuveVue p, int version, @Nullable String au, Erreurs erreurs) {
        return pages.preuvesProlonger(
                new PageProlongation(
                        PreuvesController.FIL,
                        p.code() + " : " + p.nom(),
                        CompositionPreuves.validite(p.validite(), Dates.jourDe(horloge.instant())),
                        PreuvesController.ADRESSE + "/" + p.id() + "/prolonger",
                        PreuvesController.ADRESSE,
                        version,
                        au,
                        erreurs));
    }

    private JteModel retrait(PreuveVue p, int version, @Nullable String motif, Erreurs erreurs) {
        return pages.preuvesRetirer(
                new PageRetrait(
                        PreuvesController.FIL,
                        p.code() + " : " + p.nom(),
                        PreuvesController.ADRESSE + "/" + p.id() + "/retirer",
                        PreuvesController.ADRESSE,
                        version,
                        motif,
                        erreurs));
    }
}
