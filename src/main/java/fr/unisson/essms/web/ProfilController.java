package fr.unisson.essms.web;

import fr.unisson.annuaire.Annuaire;
import fr.unisson.annuaire.EtablissementId;
import fr.unisson.essms.CategorieVue;
import fr.unisson.essms.ProfilVue;
import fr.unisson.essms.Profils;
import fr.unisson.grilles.Portee;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.Typographie;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// What applies to an establishment; and, for who runs the platform, to a FINESS category.
@Controller
@Acces
class ProfilController {

    private static final String PROPRE = "/essms/etablissements/{id}/profil";
    private static final String CATEGORIES = "/plateforme/categories-essms";

    private static final Map<String, String> CHAMPS =
            Map.of(
                    "SECTEUR",
                    "secteur",
                    "STRUCTURE",
                    "structure",
                    "PUBLICS",
                    "publics",
                    "CODE",
                    "code",
                    "LIBELLE",
                    "libelle",
                    Motif.SANS_MOTIF,
                    "motif");

    private final Profils profils;
    private final Annuaire annuaire;
    private final Templates pages;

    ProfilController(Profils profils, Annuaire annuaire, Templates pages) {
        this.profils = profils;
        this.annuaire = annuaire;
        this.pages = pages;
    }

    @GetMapping(PROPRE)
    JteModel profil(@PathVariable EtablissementId id) {
        var profil = profils.de(annuaire.charger(id));
        return propre(id, profil.map(ProfilVue::portee).orElse(Portee.PARTOUT), "", Erreurs.AUCUNE);
    }

    @PostMapping(PROPRE)
    Object fixer(
            @PathVariable EtablissementId id, @RequestParam MultiValueMap<String, String> saisie) {
        var portee = portee(saisie);
        var motif = Saisies.texte(saisie.getFirst("motif"));
        return switch (profils.fixer(id, portee, motif)) {
            case Resultat.Fait<ProfilVue> _ ->
                    Redirection.vers(EssmsController.ADRESSE)
                            .avecMessage(
                                    "Le profil est enregistré. Il vaut pour les auto-évaluations"
                                            + " ouvertes désormais.");
            case Resultat.Refus<ProfilVue>(var motifs) ->
                    Refus.page(motifs, CHAMPS, e -> propre(id, portee, motif, e));
        };
    }

    private JteModel propre(EtablissementId id, Portee portee, String motif, Erreurs erreurs) {
        var etablissement = annuaire.charger(id);
        return pages.essmsProfil(
                new PageEssms.Profil(
                        etablissement.nom(),
                        profils.de(etablissement)
                                .map(p ->
                                        Ecrits.profil(p.portee())
                                                + ". "
                                                + Typographie.phrase(p.origine()))
                                .orElse(
                                        "Sa catégorie FINESS n’est pas dans la table : choisissez"
                                                + " ce qui s’applique."),
                        "/essms/etablissements/" + id + "/profil",
                        EssmsController.ADRESSE,
                        false,
                        "0",
                        "",
                        "",
                        portee.secteur(),
                        portee.structure(),
                        portee.publics(),
                        motif,
                        erreurs));
    }

    @GetMapping(CATEGORIES)
    @Acces(roles = "PLATEFORME")
    JteModel categories() {
        return pages.essmsCategories(
                profils.categories().stream()
                        .map(c ->
                                new PageEssms.Categorie(
                                        c.code(),
                                        c.libelle(),
                                        Ecrits.profil(c.portee()),
                                        c.verifiee(),
                                        c.motif()))
                        .toList());
    }

    @GetMapping(CATEGORIES + "/{code}")
    @Acces(roles = "PLATEFORME")
    JteModel categorie(@PathVariable String code) {
        return page(
                code.equals("nouvelle")
                        ? new CategorieVue("", 0, "", Portee.PARTOUT, false, "")
                        : categorieConnue(code),
                code,
                Erreurs.AUCUNE);
    }

    @PostMapping(CATEGORIES + "/{code}")
    @Acces(roles = "PLATEFORME")
    Object changer(@PathVariable String code, @RequestParam MultiValueMap<String, String> saisie) {
        boolean nouvelle = code.equals("nouvelle");
        var dite =
                new CategorieVue(
                        nouvelle ? Saisies.texte(saisie.getFirst("code")) : code,
                        nouvelle ? 0 : Saisies.entier(saisie.getFirst("rang")).orElse(0),
                        Saisies.texte(saisie.getFirst("libelle")),
                        portee(saisie),
                        true,
                        Saisies.texte(saisie.getFirst("motif")));
        return switch (profils.changer(dite, dite.rang())) {
            case Resultat.Fait<CategorieVue> _ ->
                    Redirection.vers(CATEGORIES).avecMessage("La catégorie est enregistrée.");
            case Resultat.Refus<CategorieVue>(var motifs) ->
                    Refus.page(motifs, CHAMPS, e -> page(dite, code, e));
        };
    }

    private CategorieVue categorieConnue(String code) {
        return profils.categories().stream()
                .filter(c -> c.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Introuvable("catégorie " + code));
    }

    private JteModel page(CategorieVue c, String chemin, Erreurs erreurs) {
        return pages.essmsProfil(
                new PageEssms.Profil(
                        c.code().isEmpty() ? "Nouvelle catégorie" : "Catégorie " + c.code(),
                        "",
                        CATEGORIES + "/" + chemin,
                        CATEGORIES,
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

    private static Portee portee(MultiValueMap<String, String> saisie) {
        var publics = saisie.get("publics");
        return new Portee(
                Saisies.texte(saisie.getFirst("secteur")),
                Saisies.texte(saisie.getFirst("structure")),
                publics == null ? Set.of() : Set.copyOf(List.copyOf(publics)));
    }
}
