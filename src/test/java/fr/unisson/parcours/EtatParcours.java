package fr.unisson.parcours;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Who runs the platform reads its state, on a desk, on a phone, without scripts.
class EtatParcours extends Journee {

    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transaction;

    @Test
    void l_etat_de_la_plateforme_se_lit_sur_un_bureau_un_telephone_et_sans_script() {
        var maelle = personnages.compte("Maëlle", "Kervadec");
        Acteurs.systeme()
                .executer(() ->
                        transaction.executeWithoutResult(_ ->
                                db.sql("update compte set plateforme = true where id = :c")
                                        .param("c", maelle.valeur())
                                        .update()));
        for (var reglage :
                List.of(
                        Navigateur.Reglage.BUREAU,
                        Navigateur.Reglage.TELEPHONE,
                        Navigateur.Reglage.BUREAU.sansJavascript())) {
            var qui = entrer(navigateur.visiteur("maelle", reglage), maelle);
            qui.ouvrir("/plateforme/organisations").suivre("État de la plateforme");
            assertThat(qui.page().locator("h1").innerText()).isEqualTo("État de la plateforme");
            assertThat(qui.page().locator("main").innerText())
                    .contains("PostgreSQL", "Dernières pannes", "Accès refusés");
        }
    }
}
