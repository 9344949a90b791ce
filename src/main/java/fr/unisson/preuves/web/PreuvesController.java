package fr.unisson.preuves.web;

import fr.unisson.acces.SessionCourante;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.gouvernance.ObjetsDuSite;
import fr.unisson.grilles.GrilleVue;
import fr.unisson.grilles.Grilles;
import fr.unisson.grilles.NatureDeGrille;
import fr.unisson.grilles.Noeud;
import fr.unisson.preuves.Carte;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
            List.of("Domaine", "Code", "Point", "État", "Preuve", "Depuis le", "Jusqu’au", "Note");

    private final Preuves preuves;
    private final Grilles grilles;
    private final ObjetsDuSite objets;
    private final CompositionPreuves composition;
    private final Templates pages;

    PreuvesController(
            Preuves preuves,
            Grilles grilles,
            ObjetsDuSite objets,
            CompositionPreuves composition,
            Templates pages) {
        this.preuves = preuves;
        this.grilles = grilles;
        this.objets = objets;
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
                    table.ligne(domaine, p.code(), p.libelle(), mot, null, null, null, null);
                }
                for (var v : siennes) {
                    table.ligne(
                            domaine,
                            p.code(),
                            p.libelle(),
                            mot,
                            v.nom(),
                            v.validite().du(),
                            v.validite().au(),
                            v.note());
                }
            }
        }
    }

    @GetMapping("/objets/{module:[a-z]{1,30}}/{type:[a-z_-]{1,40}}/{id:\\d{1,18}}")
    JteModel objet(@PathVariable String module, @PathVariable String type, @PathVariable long id) {
        var organisation = SessionCourante.organisationExigee();
        if (preuves.deLObjet(organisation, module, type, id).isEmpty()) {
            throw new Introuvable("preuves de " + module + " " + type + " " + id);
        }
        var dans = new ArrayList<PageObjet.DansUneGrille>();
        PreuveVue exemple = null;
        for (var g : offertes(organisation)) {
            var carte = preuves.carte(organisation, g.id());
            var points = new ArrayList<PageObjet.Point>();
            for (var p : carte.points()) {
                var sienne = carte.de(p).stream().filter(v -> dUn(v, module, type, id)).findFirst();
                if (sienne.isEmpty()) continue;
                exemple = sienne.get();
                points.add(point(carte, p, module, type, id));
            }
            if (points.isEmpty()) continue;
            dans.add(new PageObjet.DansUneGrille(g.nom(), ADRESSE + "?grille=" + g.id(), points));
        }
        return pages.preuvesObjet(
                new PageObjet(
                        FIL,
                        exemple == null ? objets.libelle(module, type) : exemple.nom(),
                        exemple == null ? "" : exemple.lien(),
                        (int)
                                dans.stream()
                                        .flatMap(d -> d.points().stream())
                                        .filter(PageObjet.Point::tomberait)
                                        .count(),
                        dans));
    }

    private static PageObjet.Point point(
            Carte carte, Noeud p, String module, String type, long id) {
        int autres = (int) carte.de(p).stream().filter(v -> !dUn(v, module, type, id)).count();
        return new PageObjet.Point(
                p.code(),
                p.libelle(),
                carte.tomberaitSans(p, module, type, id),
                autres == 0
                        ? "Aucune autre preuve"
                        : autres == 1 ? "Une autre preuve" : autres + " autres preuves");
    }

    private static boolean dUn(PreuveVue v, String module, String type, long id) {
        return v.module().equals(module) && v.type().equals(type) && v.objet() == id;
    }

    /// The framework first, then audits and the rest.
    private List<GrilleVue> offertes(OrganisationId organisation) {
        return grilles.offertes(organisation).stream()
                .sorted(
                        Comparator.comparingInt(PreuvesController::rang)
                                .thenComparing(GrilleVue::nom))
                .toList();
    }

    private static int rang(GrilleVue g) {
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
