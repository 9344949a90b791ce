package fr.unisson.indicateurs.domaine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.indicateurs.Definitions;
import fr.unisson.indicateurs.Mesure;
import fr.unisson.indicateurs.Sens;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseTest {

    private static final String ACTIONS =
            "{n} {action|actions} sur {d} {a été faite|ont été faites} à temps.";

    @ParameterizedTest
    @CsvSource({
        "8, 10, 8 actions sur 10 ont été faites à temps.",
        "1, 10, 1 action sur 10 a été faite à temps.",
        "0, 12, 0 action sur 12 a été faite à temps.",
        "82, 100, Environ 8 actions sur 10 ont été faites à temps.",
        // The tenths would say all, or none.
        "98, 100, 98 actions sur 100 ont été faites à temps.",
        "3, 400, 3 actions sur 400 ont été faites à temps.",
        "40, 40, 40 actions sur 40 ont été faites à temps."
    })
    void une_part_se_dit_en_nombres_simples(long n, long d, String attendu) {
        var definition = Definitions.part().phrase(ACTIONS).fin();
        var mesure =
                Mesure.rapport(
                        BigDecimal.valueOf(n), BigDecimal.valueOf(d), definition.multiplicateur());
        assertThat(Phrase.valeur(definition, mesure)).isEqualTo(attendu);
    }

    @Test
    void un_taux_et_une_valeur_sans_phrase_se_disent_avec_leur_unite() {
        var taux = Definitions.part().phrase("Il y a eu {v0} {chute|chutes}.").unite("‰").fin();
        assertThat(Phrase.valeur(taux, Mesure.valeur(new BigDecimal("4.25"))))
                .isEqualTo("Il y a eu environ 4 chutes.");
        assertThat(Phrase.valeur(taux, Mesure.valeur(new BigDecimal("1.25"))))
                .isEqualTo("Il y a eu 1,3 chute.");
        assertThat(Phrase.valeur(taux, Mesure.valeur(new BigDecimal("0.83"))))
                .isEqualTo("Il y a eu moins de 1 chute.");
        assertThat(Phrase.valeur(taux, Mesure.valeur(BigDecimal.ZERO)))
                .isEqualTo("Il y a eu 0 chute.");
        var nue = Definitions.part().phrase("").fin();
        assertThat(Phrase.valeur(nue, Mesure.valeur(BigDecimal.TEN)))
                .isEqualTo("Part de test : 10\u00a0%.");
        assertThat(Phrase.valeur(nue, Mesure.RIEN)).isEqualTo("Il n’y avait rien à mesurer.");
    }

    @ParameterizedTest
    @CsvSource({
        "HAUSSE, 80, 70, C’est mieux qu’au trimestre d’avant.",
        "HAUSSE, 60, 70, C’est moins bien qu’au trimestre d’avant.",
        "BAISSE, 60, 70, C’est mieux qu’au trimestre d’avant.",
        // What the reader sees is the same.
        "HAUSSE, 70.04, 70.01, C’est comme au trimestre d’avant."
    })
    void la_comparaison_suit_le_sens(Sens sens, BigDecimal v, BigDecimal avant, String attendu) {
        assertThat(Phrase.comparaison(Definitions.part().sens(sens).fin(), v, avant))
                .isEqualTo(attendu);
    }

    @Test
    void un_objectif_manque_se_dit_dans_son_sens() {
        var taux = Definitions.part().sens(Sens.BAISSE).fin();
        assertThat(Phrase.objectif(taux, BigDecimal.TEN, BigDecimal.ONE))
                .isEqualTo("Notre objectif, au plus 1\u00a0%, n’est pas encore atteint.");
        assertThat(Phrase.objectif(Definitions.part().fin(), BigDecimal.ONE, BigDecimal.TEN))
                .isEqualTo("Notre objectif, au moins 10\u00a0%, n’est pas encore atteint.");
        assertThat(Phrase.objectif(taux, BigDecimal.ONE, BigDecimal.ONE))
                .isEqualTo("Notre objectif est atteint.");
    }

    @Test
    void un_repere_inconnu_se_refuse() {
        assertThat(Phrase.refus(Definitions.part().phrase(ACTIONS).fin())).isNull();
        assertThat(Phrase.refus(Definitions.part().phrase("{x} jours").fin())).contains("{x}");
        assertThat(Phrase.refus(Definitions.valeur().phrase("{n} jours").fin()))
                .contains("numérateur");
    }

    @ParameterizedTest
    @CsvSource({
        "HAUSSE, 90, 80, 60, 40, ATTEINTE",
        "HAUSSE, 80, 80, 60, 40, ATTEINTE",
        "HAUSSE, 79, 80, 60, 40, NON_ATTEINTE",
        "HAUSSE, 60, 80, 60, 40, ALERTE",
        "HAUSSE, 40, 80, 60, 40, CRITIQUE",
        "BAISSE, 5, 5, 8, 10, ATTEINTE",
        "BAISSE, 8, 5, 8, 10, ALERTE",
        "BAISSE, 12, 5, 8, 10, CRITIQUE",
        "BAISSE, 12, , , , SANS_CIBLE"
    })
    void un_seuil_touche_compte(
            Sens sens,
            BigDecimal v,
            @org.jspecify.annotations.Nullable BigDecimal cible,
            @org.jspecify.annotations.Nullable BigDecimal alerte,
            @org.jspecify.annotations.Nullable BigDecimal critique,
            Jugement attendu) {
        assertThat(Jugement.de(v, sens, cible, alerte, critique)).isEqualTo(attendu);
    }
}
