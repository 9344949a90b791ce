package fr.unisson.accueil.web;

import fr.unisson.accueil.web.VueAccueil.AFaire;
import fr.unisson.accueil.web.VueAccueil.Mouvement;
import fr.unisson.socle.web.Acces;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import unisson.pages.Templates;

/// A sample of the home page, with much and with nothing to do.
@Controller
@Profile({"demo", "dev"})
@Acces(Acces.Qui.PUBLIC)
class ExempleAccueilController {

    private static final String LIEN = "/composants";
    private static final String PARCOURS =
            "Parcours des personnes âgées entre l’hôpital et le domicile";

    private final Templates pages;

    ExempleAccueilController(Templates pages) {
        this.pages = pages;
    }

    @GetMapping("/composants/accueil")
    JteModel plein() {
        return pages.accueilConnecte(
                new VueAccueil(
                        "21 novembre 2026",
                        taches(),
                        3,
                        "le 18 novembre 2026 à 17:05",
                        List.of(signature(), reponse()),
                        true));
    }

    @GetMapping("/composants/accueil/vide")
    JteModel vide() {
        return pages.accueilConnecte(
                new VueAccueil(
                        "21 novembre 2026",
                        List.of(),
                        0,
                        "le 18 novembre 2026 à 17:05",
                        List.of(),
                        false));
    }

    private static List<AFaire> taches() {
        return List.of(
                new AFaire(
                        "Répondre à l’avis du conseil de la vie sociale",
                        "EHPAD Les Tilleuls, " + PARCOURS,
                        LIEN,
                        "18 novembre 2026",
                        true),
                new AFaire("Signer la convention", PARCOURS, LIEN, "12 décembre 2026", false),
                new AFaire(
                        "Donner votre position sur le volet 5",
                        "Convention-cadre avec l’Établissement public départemental autonome de"
                                + " soins, d’adaptation et d’insertion Les Rives de l’Erdre",
                        LIEN,
                        "15 janvier 2027",
                        false),
                new AFaire(
                        "Compléter la fiche de votre organisation", PARCOURS, LIEN, null, false));
    }

    private static Mouvement signature() {
        return new Mouvement(
                "20 novembre 2026 à 16:42",
                "Hélène Caradec",
                "Convention signée",
                "Centre hospitalier de l’Estuaire",
                PARCOURS,
                LIEN);
    }

    private static Mouvement reponse() {
        return new Mouvement(
                "19 novembre 2026 à 09:10",
                "Marie-Thérèse Guilbaud",
                "Commentaire sur l’article 8",
                "Les familles appellent surtout après 18 h. Qui leur répond ?",
                PARCOURS,
                LIEN);
    }
}
