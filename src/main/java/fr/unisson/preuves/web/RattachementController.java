package fr.unisson.preuves.web;

import fr.unisson.acces.SessionCourante;
import fr.unisson.gouvernance.ObjetsConcernes.Genre;
import fr.unisson.gouvernance.ObjetsConcernes.Objet;
import fr.unisson.gouvernance.ObjetsDuSite;
import fr.unisson.gouvernance.ObjetsDuSite.Reconnu;
import fr.unisson.grilles.Grille;
import fr.unisson.grilles.GrilleId;
import fr.unisson.grilles.Grilles;
import fr.unisson.grilles.Noeud;
import fr.unisson.preuves.PreuveVue;
import fr.unisson.preuves.Preuves;
import fr.unisson.preuves.Preuves.Demande;
import fr.unisson.preuves.domaine.Validite.Etat;
import fr.unisson.preuves.web.PagePreuve.Saisie;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import fr.unisson.socle.web.SourceDeRecherche.Mots;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import unisson.pages.Templates;

/// Attaches a proof to a point: what it is and what it is worth are said before.
@Controller
@Acces
@RequestMapping(PreuvesController.ADRESSE)
class RattachementController {

    private static final int NOTE_AU_PLUS = 2000;
    private static final Map<String, String> CHAMPS =
            Map.of("ADRESSE", "adresse", "DU", "du", "AU", "au", "NOTE", "note");

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
        var point = point(grille, code);
        var collee = Saisies.texte(cherche.adresse());
        var fin =
                collee.isEmpty()
                        ? null
                        : preuves.reconnaitre(collee)
                                .flatMap(this::vraie)
                                .map(Objet::au)
                                .map(LocalDate::toString)
                                .orElse(null);
        var saisie = new Saisie(cherche.adresse(), null, aujourdhui().toString(), fin);
        var refus =
                collee.isEmpty()
                        ? List.<Motif>of()
                        : preuves.refus(SessionCourante.organisationExigee(), collee);
        return page(
                grille,
                point,
                cherche,
                saisie,
                refus.isEmpty()
                        ? Erreurs.AUCUNE
                        : Erreurs.AUCUNE.plus("adresse", refus.getFirst().phrase()));
    }

    private LocalDate aujourdhui() {
        return Dates.jourDe(horloge.instant());
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
        return switch (resultat) {
            case Resultat.Fait<Long>(var id) ->
                    Redirection.vers(
                                    PreuvesController.ADRESSE
                                            + "?grille="
                                            + version
                                            + "&q="
                                            + point.code())
                            .avecMessage(rattachee(preuves.lire(id)));
            case Resultat.Refus<Long>(var motifs) ->
                    Refus.page(motifs, CHAMPS, e -> page(grille, point, Cherche.RIEN, saisie, e));
        };
    }

    private String rattachee(PreuveVue p) {
        var debut = "La preuve est rattachée à " + p.code();
        return p.le(aujourdhui()) == Etat.NON_PROUVE
                ? debut
                        + ", mais ne le prouve pas aujourd’hui ("
                        + CompositionPreuves.raison(p, aujourdhui())
                        + ")."
                : debut + ".";
    }

    private Grille grille(GrilleId version) {
        if (!preuves.tient(SessionCourante.organisationExigee()))
            throw SuiteDePreuveController.reserve();
        return grilles.charger(version);
    }

    static String adresse(GrilleId version, Noeud point) {
        return PreuvesController.ADRESSE + "/" + version + "/" + point.code() + "/ajouter";
    }

    private static Noeud point(Grille grille, String code) {
        return grille.parCode(code).orElseThrow(() -> new Introuvable("point " + code));
    }

    private JteModel page(
            Grille grille, Noeud point, Cherche cherche, Saisie saisie, Erreurs erreurs) {
        var adresse = adresse(grille.id(), point);
        return pages.preuvesAjouter(
                new PagePreuve(
                        PreuvesController.FIL,
                        point.code() + " " + point.libelle(),
                        adresse,
                        PreuvesController.ADRESSE + "?grille=" + grille.id(),
                        point.preuves(),
                        String.join(", ", objets.libelles()),
                        recherche(cherche, adresse),
                        erreurs.pour("adresse").isPresent()
                                ? null
                                : preuves.reconnaitre(Saisies.texte(saisie.adresse()))
                                        .map(this::choisi)
                                        .orElse(null),
                        saisie,
                        erreurs));
    }

    private Optional<Objet> vraie(Reconnu r) {
        return preuves.vraie(SessionCourante.organisationExigee(), r);
    }

    private PagePreuve.Choisi choisi(Reconnu r) {
        var aSavoir = new ArrayList<String>();
        if (!r.entier()) {
            aSavoir.add(
                    "L’adresse collée est celle d’une page de cet objet\u00a0: c’est l’objet entier qui"
                            + " prouvera. Si vous vouliez un document de cette page, ouvrez-le et"
                            + " collez son adresse.");
        }
        var vraie = vraie(r);
        vraie.map(Objet::obstacle)
                .map(o ->
                        "Aujourd’hui, cet objet "
                                + o.phrase()
                                + ". Rattachez-le dès maintenant si vous voulez\u00a0: le point ne"
                                + " comptera comme prouvé que le jour où il prouvera.")
                .ifPresent(aSavoir::add);
        vraie.map(Objet::au)
                .map(fin ->
                        "Sans nouvel accord, cet objet ne vaut que jusqu’au "
                                + Dates.jour(fin)
                                + "\u00a0: la preuve s’arrête avec lui.")
                .ifPresent(aSavoir::add);
        return new PagePreuve.Choisi(r.nom(), r.lien(), aSavoir);
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
                                .chercher(
                                        SessionCourante.organisationExigee(),
                                        mots,
                                        genre,
                                        Saisies.numero(cherche.apres()).orElse(null))
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
                        .map(r ->
                                new PagePreuve.Trouve(
                                        r.nom(),
                                        adresse + "?adresse=" + r.lien(),
                                        t.obstacles().get(r.id())))
                        .toList(),
                suite == null ? null : seul ? tous + "&apres=" + suite : tous);
    }

    private static String cle(Genre g) {
        return g.module() + "." + g.type();
    }
}
