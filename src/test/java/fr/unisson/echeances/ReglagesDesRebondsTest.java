package fr.unisson.echeances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.socle.DemarrageRefuse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ReglagesDesRebondsTest {

    @Test
    void sans_serveur_rien_ne_se_lit_et_l_enveloppe_ne_change_pas() {
        new ApplicationContextRunner()
                .withUserConfiguration(RebondsConfiguration.class)
                .withPropertyValues("unisson.courriel.rebonds.serveur=")
                .run(c -> {
                    assertThat(c).doesNotHaveBean(TravailPeriodique.class);
                    assertThat(c.getBean(ReglagesDesRebonds.class).retour()).isEmpty();
                });
    }

    @ParameterizedTest
    @CsvSource({
        "pop3, rebonds@exemple.fr, '', UNISSON_COURRIEL_REBONDS_PROTOCOLE",
        "imaps, rebonds, '', UNISSON_COURRIEL_REBONDS_ADRESSE"
    })
    void un_reglage_faux_arrete_le_demarrage_en_disant_lequel(
            String protocole, String utilisateur, String adresse, String variable) {
        assertThatThrownBy(() -> reglages(protocole, utilisateur, adresse))
                .isInstanceOfSatisfying(
                        DemarrageRefuse.class, e -> assertThat(e.remede()).contains(variable));
    }

    @ParameterizedTest
    @CsvSource({
        "rebonds@exemple.fr, '', rebonds@exemple.fr",
        "facteur, rebonds@exemple.fr, rebonds@exemple.fr"
    })
    void les_rapports_reviennent_a_l_adresse_de_la_boite(
            String utilisateur, String adresse, String retour) {
        assertThat(reglages("imaps", utilisateur, adresse).retour()).isEqualTo(retour);
    }

    private static ReglagesDesRebonds reglages(
            String protocole, String utilisateur, String adresse) {
        return new ReglagesDesRebonds(
                "imap.exemple.fr", 993, protocole, utilisateur, "secret", "INBOX", adresse);
    }
}
