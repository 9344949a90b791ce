package fr.unisson.socle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TexteLisibleTest {

    @Test
    void les_marques_s_en_vont_et_les_mots_restent() {
        assertThat(
                        TexteLisible.de(
                                """
                                ## Article 7. Engagements

                                **7.1** Chaque partie *répond* sous `48` heures.
                                - Première ligne
                                1. Deuxième, voir [le guide](https://exemple.fr/guide)
                                """))
                .isEqualTo(
                        """
                        Article 7. Engagements

                        7.1 Chaque partie répond sous 48 heures.
                        • Première ligne
                        1. Deuxième, voir le guide (https://exemple.fr/guide)
                        """);
    }

    @Test
    void chaque_ligne_d_un_tableau_porte_le_nom_de_ses_colonnes() {
        assertThat(
                        TexteLisible.de(
                                """
                                | Partie | Engagement | Condition |
                                | --- | --- | --- |
                                | EHPAD | Répondre \\| rappeler |  |
                                | HAD | Former | Deux fois |

                                Fin.
                                """))
                .isEqualTo(
                        """
                        • Partie : EHPAD ; Engagement : Répondre | rappeler
                        • Partie : HAD ; Engagement : Former ; Condition : Deux fois

                        Fin.
                        """);
    }

    /// A price in dollars, an underscore or a lone star are words.
    @Test
    void ce_qui_n_est_pas_une_marque_reste() {
        assertThat(TexteLisible.de("Coût $1, code a_b_c, note 3 * 4\r\n"))
                .isEqualTo("Coût $1, code a_b_c, note 3 * 4\n");
        assertThat(TexteLisible.de("")).isEmpty();
    }
}
