package fr.unisson.parcours;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.RequestOptions;
import fr.unisson.acces.RoleOrganisation;
import org.junit.jupiter.api.Test;

/// A token, from the page that shows it once to the program that uses it, over HTTP.
class JetonsParcours extends Journee {

    @Test
    void un_logiciel_entre_avec_le_jeton_qu_une_administration_lui_donne_jusqu_a_sa_revocation() {
        var tilleuls = personnages.organisation("EHPAD des jetons");
        var odile =
                entrer(
                        "odile",
                        personnages.membre(
                                "Odile", "Rivière", tilleuls, RoleOrganisation.ADMINISTRATION));
        odile.ouvrir("/administration/jetons")
                .presser("Créer le jeton")
                .lire("Donnez un nom")
                .remplir("Nom du logiciel", "Gestion des documents")
                .cocher("Observateur")
                .cocher("Lire le plan d’actions")
                .cocher("30 jours")
                .presser("Créer le jeton")
                .lire("il ne sera plus affiché");
        var jeton = odile.page().locator(".message code").innerText();
        assertThat(appeler(odile, "/api/v1/moi", jeton)).isEqualTo(200);
        assertThat(appeler(odile, "/api/v1/organisations/" + tilleuls + "/actions", jeton))
                .isEqualTo(200);
        assertThat(appeler(odile, "/api/v1/annuaire", jeton)).isEqualTo(403);
        odile.ouvrir("/api").lire("/api/v1/organisations/{id}/actions");
        odile.ouvrir("/administration/jetons")
                .presser("Révoquer le jeton Gestion des documents")
                .lire("n’ouvre plus rien");
        assertThat(appeler(odile, "/api/v1/moi", jeton)).isEqualTo(401);
    }

    private static int appeler(Visiteur qui, String adresse, String jeton) {
        return qui.page()
                .request()
                .get(adresse, RequestOptions.create().setHeader("Authorization", "Bearer " + jeton))
                .status();
    }
}
