package fr.unisson.conventions.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.NatureAttente;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EtatLuTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    INVITATION | À vous de répondre à l’invitation
                    POSITION_PRINCIPES | À vous de vous prononcer
                    POSITION_VOLET | À vous de vous prononcer
                    REDACTION_VOLET | À vous d’écrire
                    APPROBATION | À vous de relire
                    DECISION | Décision de vos instances attendue
                    REPONSE_AVIS | À vous de répondre à un avis
                    MANDAT | À vous de choisir qui signera
                    FICHE | À vous de compléter votre fiche
                    SIGNATURE | À vous de signer
                    COPIE_A_VERIFIER | À vous de vérifier une copie
                    EVENEMENT | Événement attendu
                    SILENCE | Sans activité depuis six mois
                    ANIMATION | À vous de faire avancer
                    """)
    void ce_qui_attend_le_lecteur_se_dit_avant_tout(NatureAttente attente, String mots) {
        assertThat(EtatLu.de(EtatConvention.EN_SIGNATURE, attente, List.of("EHPAD")).mot())
                .isEqualTo(mots);
    }

    @ParameterizedTest
    @EnumSource
    void aucun_nom_interne_n_est_montre(EtatConvention etat) {
        assertThat(EtatLu.de(etat, null, List.of()).mot()).isNotBlank().isNotEqualTo(etat.name());
        assertThat(EtatLu.de(etat, null, List.of()).mot()).doesNotContain("_");
    }

    @Test
    void ceux_qu_on_attend_sont_nommes() {
        assertThat(EtatLu.de(EtatConvention.EN_SIGNATURE, null, List.of("l'EHPAD")).mot())
                .isEqualTo("En attente de l'EHPAD");
        assertThat(EtatLu.de(EtatConvention.EN_SIGNATURE, null, List.of("a", "b")).mot())
                .isEqualTo("En attente de 2 organisations");
    }

    /// An observer may not know who signed: nothing is claimed on their page.
    @Test
    void sans_savoir_qui_est_attendu_rien_n_est_affirme() {
        assertThat(EtatLu.de(EtatConvention.EN_SIGNATURE, null, List.of()).mot())
                .isEqualTo("Signature en cours");
        assertThat(EtatLu.de(EtatConvention.RELECTURE, null, List.of()).mot())
                .isEqualTo("Relecture en cours");
    }
}
