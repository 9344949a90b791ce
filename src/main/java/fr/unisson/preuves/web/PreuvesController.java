package fr.unisson.preuves.web;

import fr.unisson.acces.SessionCourante;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.grilles.GrilleVue;
import fr.unisson.grilles.Grilles;
import fr.unisson.grilles.NatureDeGrille;
import fr.unisson.grilles.Noeud;
import fr.unisson.preuves.Carte;
import fr.unisson.preuves.ObjetQuiProuve;
import fr.unisson.preuves.PreuveVue;
import fr.unisson.preuves.Preuves;
import fr.unisson.preuves.domaine.Validite.Etat;
import fr.unisson.preuves.web.CompositionPreuves.Filtre;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.tableur.FormatDeTableur;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// The map of proofs of the organisation chosen, and what each object proves.
@Controller
@Acces
@RequestMapping(PreuvesController.ADRESSE)
class PreuvesController {

    static final String ADRESSE = "/preuves";
    static final Fil FIL = Fil.de("Preuves", ADRESSE);

    private static final List<String> ENTETES =
            List.of(
                    "Domaine",
                    "Code",
                    "Point",
                    "État",
                    "Preuve",
                    "Depuis le",
                    "Jusqu’au",
                    "Ce qu’elle vaut",
                    "Note");

    private final Preuves preuves;
    private final Grilles grilles;
    private final CompositionPreuves composition;
    private final Templates pages;

    PreuvesController(
            Preuves preuves, Grilles grilles, CompositionPreuves composition, Templates pages) {
        this.preuves = preuves;
        this.grilles = grilles;
        this.composition = composition;
        this.pages = pages;
    }

    @GetMapping
    JteModel lire(
            @RequestParam(required = false) @Nullable String grille,
            @RequestParam(required = false) @Nullable String etat,
            @RequestParam(required = false) @Nullable String q) {
        var organisation = SessionCourante.organisationExigee();
        var offertes = offertes(organisation);
        var choisie = choisie(offertes, grille);
        if (choisie.isEmpty()) return pages.preuvesCarte(CompositionPreuves.vide());
        return pages.preuvesCarte(
                composition.page(
                        offertes,
                        choisie.get(),
                        preuves.carte(organisation, choisie.get().id()),
                        new Filtre(Saisies.parmi(Etat.class, etat).orElse(null), Saisies.texte(q)),
                        preuves.tient(organisation)));
    }

    @GetMapping("/export.xlsx")
    void exporter(
            @RequestParam(required = false) @Nullable String grille, HttpServletResponse reponse)
            throws IOException {
        var organisation = SessionCourante.organisationExigee();
        var choisie =
                choisie(offertes(organisation), grille)
                        .orElseThrow(() -> new Introuvable("grille " + grille));
        var carte = preuves.carte(organisation, choisie.id());
        try (var table = FormatDeTableur.XLSX.repondre(reponse, "preuves", "Preuves", ENTETES)) {
            var racines = carte.grille().domaines();
            for (var p : carte.points()) {
                var domaine = Objects.requireNonNull(racines.get(p.id())).libelle();
                var siennes = carte.de(p);
                var mot = carte.etat(p).libelle();
                if (siennes.isEmpty()) {
                    table.ligne(domaine, p.code(), p.libelle(), mot, null, null, null, null, null);
                }
                for (var v : siennes) {
                    table.ligne(
                            domaine,
                            p.code(),
                            p.libelle(),
                            mot,
                            v.nom(),
                            v.portee().du(),
                            v.portee().au(),
                            CompositionPreuves.valeur(v, carte.jour()),
                            v.note());
                }
            }
        }
    }

    @GetMapping("/objets")
    JteModel objets() {
        var cartes = preuves.cartes(SessionCourante.organisationExigee());
        var rangs = new LinkedHashMap<ObjetQuiProuve, PageObjets.Rang>();
        for (var carte : cartes) {
            for (var objet : carte.objets()) {
                rangs.computeIfAbsent(objet, o -> rang(o, cartes));
            }
        }
        return pages.preuvesObjets(
                new PageObjets(
                        FIL,
                        rangs.values().stream()
                                .sorted(
                                        Comparator.comparingInt(PageObjets.Rang::seul)
                                                .thenComparingInt(PageObjets.Rang::prouves)
                                                .reversed()
                                                .thenComparing(PageObjets.Rang::nom))
                                .toList()));
    }

    private static PageObjets.Rang rang(ObjetQuiProuve objet, List<Carte> cartes) {
        var une = une(objet, cartes);
        return new PageObjets.Rang(
                une.nom(),
                une.lien(),
                objet.page(),
                cartes.stream().mapToInt(c -> c.prouvesPar(Set.of(objet)).size()).sum(),
                cartes.stream().mapToInt(c -> c.tomberaientSans(objet).size()).sum(),
                sansValeur(objet, cartes, CompositionPreuves::valeur));
    }

    /// What an object that proves nothing today is worth; null when it proves something.
    private static @Nullable String sansValeur(
            ObjetQuiProuve objet,
            List<Carte> cartes,
            BiFunction<PreuveVue, LocalDate, String> mots) {
        return cartes.stream().allMatch(c -> c.prouvesPar(Set.of(objet)).isEmpty())
                ? mots.apply(une(objet, cartes), cartes.getFirst().jour())
                : null;
    }

    private static PreuveVue une(ObjetQuiProuve objet, List<Carte> cartes) {
        return cartes.stream()
                .flatMap(c -> c.preuves().values().stream().flatMap(List::stream))
                .filter(v -> v.objet().equals(objet))
                .findFirst()
                .orElseThrow(() -> new Introuvable("preuves de " + objet));
    }

    @GetMapping("/objets/{module:[a-z]{1,30}}/{type:[a-z_-]{1,40}}/{id:\\d{1,18}}")
    JteModel objet(@PathVariable String module, @PathVariable String type, @PathVariable long id) {
        var objet = new ObjetQuiProuve(module, type, id);
        var cartes = preuves.cartes(SessionCourante.organisationExigee(), objet);
        var une = une(objet, cartes);
        return pages.preuvesObjet(
                new PageObjet(
                        FIL.puis("Ce qui prouve", ADRESSE + "/objets"),
                        une.nom(),
                        une.lien(),
                        sansValeur(objet, cartes, CompositionPreuves::raison),
                        cartes.stream().mapToInt(c -> c.tomberaientSans(objet).size()).sum(),
                        cartes.stream()
                                .map(c ->
                                        new PageObjet.DansUneGrille(
                                                c.grille().nom(),
                                                ADRESSE + "?grille=" + c.grille().id(),
                                                c.dUn(objet).stream()
                                                        .map(p -> point(c, p, objet))
                                                        .toList()))
                                .toList()));
    }

    private static PageObjet.Point point(Carte carte, Noeud p, ObjetQuiProuve objet) {
        var siennes = carte.de(p).stream().filter(v -> v.objet().equals(objet)).toList();
        int autres =
                (int)
                        carte.de(p).stream()
                                .filter(v -> !v.objet().equals(objet))
                                .filter(v -> v.le(carte.jour()) != Etat.NON_PROUVE)
                                .count();
        boolean prouve = siennes.stream().anyMatch(v -> v.le(carte.jour()) != Etat.NON_PROUVE);
        return new PageObjet.Point(
                p.code(),
                p.libelle(),
                !prouve
                        ? "Il ne le prouve pas aujourd’hui"
                        : carte.tomberaitSans(p, objet) ? "Ne serait plus prouvé" : "Inchangé",
                autres == 0
                        ? "Aucune autre preuve"
                        : autres == 1 ? "Une autre preuve" : autres + " autres preuves");
    }

    /// The framework first, then audits and the rest.
    private List<GrilleVue> offertes(OrganisationId organisation) {
        return grilles.offertes(organisation).stream()
                .sorted(
                        Comparator.comparingInt(PreuvesController::place)
                                .thenComparing(GrilleVue::nom))
                .toList();
    }

    private static int place(GrilleVue g) {
        return g.nature() == NatureDeGrille.REFERENTIEL
                ? 0
                : g.nature() == NatureDeGrille.AUDIT ? 2 : 1;
    }

    private static Optional<GrilleVue> choisie(List<GrilleVue> offertes, @Nullable String grille) {
        return offertes.stream()
                .filter(g -> g.id().toString().equals(grille))
                .findFirst()
                .or(() -> offertes.stream().findFirst());
    }
}
