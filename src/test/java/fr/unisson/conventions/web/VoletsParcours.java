package fr.unisson.conventions.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.acces.Comptes;
import fr.unisson.parcours.Journee;
import fr.unisson.parcours.Navigateur.Reglage;
import fr.unisson.parcours.Visiteur;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Every page of volets, articles and points, looked at by a referent: accessible, and never wider
/// than the screen.
class VoletsParcours extends Journee {

    private static final Map<String, String> PAGES =
            Map.ofEntries(
                    Map.entry("volets", "/volets"),
                    Map.entry("volet", "/volets/1"),
                    Map.entry("volet-vide", "/volets/7"),
                    Map.entry("volet-passage", "/volets/1/passage/deposer"),
                    Map.entry("seance", "/volets/1/seances/nouvelle"),
                    Map.entry("article", "/articles/4"),
                    Map.entry("article-modifier", "/articles/4/modifier"),
                    Map.entry("article-amendements", "/articles/4/amendements"),
                    Map.entry("article-amender", "/articles/4/amendements/nouveau"),
                    Map.entry("article-versions", "/articles/4/versions"),
                    Map.entry("point-nouveau", "/points/nouveau?volet=1&nature=DIVERGENCE"),
                    Map.entry("duree", "/duree"));

    @Autowired Comptes comptes;
    @Autowired JdbcClient db;
    @Autowired PlatformTransactionManager transactions;

    static List<Reglage> reglages() {
        return List.of(Reglage.BUREAU, Reglage.TELEPHONE);
    }

    @ParameterizedTest
    @MethodSource("reglages")
    void chaque_page_est_accessible_et_tient_dans_l_ecran(Reglage reglage) {
        var convention =
                new UneCoconstruction(comptes, db, new TransactionTemplate(transactions))
                        .creer()
                        .travailler();
        var claire = navigateur.visiteur("claire", reglage);
        claire.page().navigate("/connexion");
        claire.page().locator("input[name=courriel]").first().fill(convention.claire.courriel());
        claire.page()
                .locator("input[name=motDePasse]")
                .first()
                .fill(UneCoconstruction.MOT_DE_PASSE);
        claire.page().locator("input[name=motDePasse]").first().press("Enter");
        claire.page().waitForURL(adresse -> !adresse.contains("/connexion"));
        var fautes = new ArrayList<String>();
        PAGES.forEach((nom, page) -> voir(claire, nom, convention.adresse(page), fautes));
        claire.page().navigate(convention.adresse("/volets/1"));
        var point = claire.page().locator(".point-enonce a").last().getAttribute("href");
        voir(claire, "point", point, fautes);
        assertThat(fautes).isEmpty();
    }

    /// The picture first: what is wrong must be seen.
    private static void voir(Visiteur qui, String nom, String adresse, List<String> fautes) {
        qui.page().navigate(adresse);
        qui.photographier("conventions-" + nom);
        try {
            qui.verifier();
        } catch (AssertionError e) {
            fautes.add(nom + " : " + e.getMessage());
        }
    }
}
