package fr.unisson.acces;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.SqlTest;
import fr.unisson.acces.donnees.ComptesSql;
import fr.unisson.acces.donnees.Systeme;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SqlTest
class PremierAdministrateurTest {

    @Autowired Invitations invitations;
    @Autowired Acceptations acceptations;
    @Autowired ComptesSql comptes;
    @Autowired Systeme systeme;
    @Autowired Acteurs acteurs;
    @Autowired JdbcClient db;

    private final String courriel = "chef." + UUID.randomUUID() + "@exemple.fr";

    @Test
    void le_lien_imprime_donne_la_plateforme_et_le_suivant_n_est_plus_fait() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    db.sql("update compte set plateforme = false where plateforme").update();
                    var message = premier(courriel).message();
                    assertThat(message).contains("https://unisson.exemple/invitation/");
                    var jeton = message.substring(message.lastIndexOf('/') + 1);
                    acceptations.accepter(jeton, "Jean", "Chef", "une phrase bien longue");
                    assertThat(comptes.parCourriel(courriel))
                            .get()
                            .extracting(Compte::plateforme)
                            .isEqualTo(true);
                    assertThat(premier("autre@exemple.fr").message())
                            .contains("déjà un administrateur");
                });
    }

    @Test
    void une_adresse_fausse_est_dite() {
        assertThat(premier("pas une adresse").message()).contains("aucune invitation");
    }

    private PremierAdministrateur premier(String adresse) {
        return new PremierAdministrateur(
                invitations, comptes, systeme, adresse, "https://unisson.exemple/");
    }
}
