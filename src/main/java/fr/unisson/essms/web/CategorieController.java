package fr.unisson.essms.web;

import fr.unisson.essms.CategorieVue;
import fr.unisson.essms.Profils;
import fr.unisson.grilles.Portee;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import fr.unisson.socle.web.Ton;
import gg.jte.models.runtime.JteModel;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// What applies to each FINESS category, for who runs the platform. Saving a category and saying
/// that it was compared with a real grid are two gestures.
@Controller
@Acces(roles = "PLATEFORME")
class CategorieController {

    private static final String ICI = "/plateforme/categories-essms";

    private static final Map<String, String> VERIFICATION = Map.of(Motif.SANS_MOTIF, "raison");

    private final Profils profils;
    private final Etendue etendue;
    private final Templates pages;

    CategorieController(Profils profils, Etendue etendue, Templates pages) {
        this.profils = profils;
        this.etendue = etendue;
        this.pages = pages;
    }

    @GetMapping(ICI)
    JteModel categories() {
        return pages.essmsCategories(
                profils.categories().stream()
                        .map(c ->
                                new PageEssms.Categorie(
                                        c.code(), c.libelle(), Ecrits.profil(c.portee()), etat(c)))
                        .toList());
    }

    private static Pastille etat(CategorieVue c) {
        return c.verifiee()
                ? new Pastille("Vérifiée", Ton.FAIT)
                : new Pastille("À vérifier", Ton.ATTENTE);
    }

    @GetMapping(ICI + "/nouvelle")
    JteModel nouvelle() {
        return formulaire(
                new CategorieVue("", 0, "", Portee.PARTOUT, false, ""), "nouvelle", Erreurs.AUCUNE);
    }

    @GetMapping(ICI + "/{code}")
    JteModel lire(@PathVariable String code) {
        return fiche(charger(code), "", Erreurs.AUCUNE);
    }

    private JteModel fiche(CategorieVue c, String raison, Erreurs erreurs) {
        var histoire = profils.histoire(c.code());
        return pages.essmsCategorie(
                new PageEssms.FicheDeCategorie(
                        "Catégorie " + c.code() + ", " + c.libelle(),
                        etat(c),
                        Ecrits.profil(c.portee()),
                        etendue.de(c.portee()),
                        ICI + "/" + c.code(),
                        Integer.toString(c.rang()),
                        raison,
                        // What came with the platform may still be compared by somebody.
                        !c.verifiee() || histoire.getLast().qui() == null,
                        Ecrits.histoire(histoire, "Proposition de départ"),
                        erreurs));
    }

    @PostMapping(ICI + "/{code}/verification")
    Object verifier(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String rang,
            @RequestParam(defaultValue = "") String raison) {
        var c = charger(code);
        return switch (profils.verifier(code, Saisies.entier(rang).orElse(0), raison)) {
            case Resultat.Fait<String> _ ->
                    Redirection.vers(ICI + "/" + code).avecMessage("La catégorie est vérifiée.");
            case Resultat.Refus<String>(var motifs) ->
                    Refus.page(motifs, VERIFICATION, e -> fiche(c, raison, e));
        };
    }

    @GetMapping(ICI + "/{code}/changement")
    JteModel changement(@PathVariable String code) {
        return formulaire(charger(code), code + "/changement", Erreurs.AUCUNE);
    }

    @PostMapping(ICI + "/nouvelle")
    Object ajouter(@RequestParam MultiValueMap<String, String> saisie) {
        return enregistrer(Saisies.texte(saisie.getFirst("code")), 0, "nouvelle", saisie);
    }

    @PostMapping(ICI + "/{code}/changement")
    Object changer(@PathVariable String code, @RequestParam MultiValueMap<String, String> saisie) {
        charger(code);
        int rang = Saisies.entier(saisie.getFirst("rang")).orElse(0);
        return enregistrer(code, rang, code + "/changement", saisie);
    }

    private Object enregistrer(
            String code, int rang, String chemin, MultiValueMap<String, String> saisie) {
        var dite =
                new CategorieVue(
                        code,
                        rang,
                        Saisies.texte(saisie.getFirst("libelle")),
                        ProfilController.portee(saisie),
                        false,
                        Saisies.texte(saisie.getFirst("motif")));
        return switch (profils.changer(dite, rang)) {
            case Resultat.Fait<CategorieVue> _ ->
                    Redirection.vers(ICI + "/" + code).avecMessage("La catégorie est enregistrée.");
            case Resultat.Refus<CategorieVue>(var motifs) ->
                    Refus.page(motifs, ProfilController.CHAMPS, e -> formulaire(dite, chemin, e));
        };
    }

    private CategorieVue charger(String code) {
        return profils.categories().stream()
                .filter(c -> c.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Introuvable("catégorie " + code));
    }

    private JteModel formulaire(CategorieVue c, String chemin, Erreurs erreurs) {
        boolean nouvelle = chemin.equals("nouvelle");
        return pages.essmsProfil(
                new PageEssms.Profil(
                        nouvelle ? "Nouvelle catégorie" : "Catégorie " + c.code(),
                        ICI + "/" + chemin,
                        nouvelle ? ICI : ICI + "/" + c.code(),
                        true,
                        Integer.toString(c.rang()),
                        c.code(),
                        c.libelle(),
                        c.portee().secteur(),
                        c.portee().structure(),
                        c.portee().publics(),
                        erreurs.vide() ? "" : c.motif(),
                        erreurs));
    }
}
