package fr.unisson.observation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.SqlTest;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

@SqlTest
class RequetesLentesSqlTest {

    @Autowired JdbcClient db;
    @Autowired Acteurs acteurs;
    @Autowired Environment environnement;

    @Test
    void une_requete_lente_se_lit_avec_son_numero_et_sans_ses_parametres() {
        try (var journaux = JournauxLus.ouvrir(environnement);
                var _ = MDC.putCloseable("requete", "ABCDEF0123")) {
            acteurs.defaire(
                    Acteurs.systeme(),
                    () -> {
                        executer(0.01, "Titre bref");
                        executer(1.2, "Titre de Jeanne Loriot");
                    });
            assertThat(journaux.texte())
                    .containsOnlyOnce("Requête lente")
                    .contains("select pg_sleep(?), ?::text", "ABCDEF0123");
            journaux.neDisentRienDe(java.util.List.of("Titre de Jeanne Loriot", "Titre bref"));
        }
    }

    private void executer(double secondes, String titre) {
        db.sql("select pg_sleep(:secondes), :titre::text")
                .param("secondes", secondes)
                .param("titre", titre)
                .query()
                .singleRow();
    }
}
