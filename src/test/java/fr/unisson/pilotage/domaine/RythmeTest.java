package fr.unisson.pilotage.domaine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RythmeTest {

    private static final LocalDate JOUR = LocalDate.of(2026, 11, 30);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Une demi-journée par mois | 3",
                "Mensuelle | 3",
                "Chaque trimestre | 3",
                "TRIMESTRIEL | 3",
                "Toutes les semaines | 3",
                "Deux fois par an | 6",
                "Semestrielle | 6",
                "Chaque année | 12",
                "Annuel | 12",
                "Une fois l’an | 12",
                "À chaque demande | 6",
                "En continu | 6",
                "'' | 6"
            })
    void le_texte_donne_le_rythme_des_points(String frequence, int mois) {
        assertThat(Rythme.mois(frequence)).isEqualTo(mois);
    }

    @Test
    void le_mois_court_n_avance_pas_la_date() {
        assertThat(prochain(EtatPromesse.EN_COURS, "Chaque mois"))
                .isEqualTo(LocalDate.of(2027, 2, 28));
    }

    @Test
    void une_echeance_proche_remplace_le_rythme() {
        var echeance = JOUR.plusMonths(2);
        assertThat(Rythme.prochain(EtatPromesse.EN_COURS, JOUR, "", echeance)).isEqualTo(echeance);
        assertThat(Rythme.prochain(EtatPromesse.EN_COURS, JOUR, "", JOUR))
                .isEqualTo(JOUR.plusMonths(6));
    }

    @Test
    void ce_qui_est_tenu_une_fois_pour_toutes_n_attend_plus_rien() {
        assertThat(prochain(EtatPromesse.TENU, "")).isNull();
        assertThat(prochain(EtatPromesse.TENU, "Chaque année")).isEqualTo(JOUR.plusYears(1));
        assertThat(prochain(EtatPromesse.SANS_OBJET, "Chaque année")).isNull();
    }

    @Test
    void ce_qui_n_est_pas_active_se_revoit_dans_un_an() {
        assertThat(prochain(EtatPromesse.NON_ACTIVE, "Chaque mois")).isEqualTo(JOUR.plusYears(1));
    }

    @ParameterizedTest
    @CsvSource({
        "ehpad LES TILLEULS, 1",
        "E.H.P.A.D. Les Tilleuls, ",
        "Les Genets, 2",
        "Toutes les parties, ",
        "'', "
    })
    void une_partie_se_reconnait_a_son_nom_exact(String dite, Long partie) {
        assertThat(Rapprochement.exact(dite, NOMS).orElse(null)).isEqualTo(partie);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Les Genêts, avec les conseils de la vie sociale | 2",
                "Tilleuls | 1",
                "EHPAD Les Tilleuls et Les Genêts | ",
                "Les |",
                "Collectif | "
            })
    void un_responsable_se_reconnait_s_il_est_seul_nomme(String dite, Long partie) {
        assertThat(Rapprochement.proche(dite, NOMS).orElse(null)).isEqualTo(partie);
    }

    @Test
    void deux_parties_de_meme_nom_ne_se_devinent_pas() {
        assertThat(Rapprochement.exact("Le Foyer", Map.of(1L, "Le foyer", 2L, "LE FOYER")))
                .isEmpty();
    }

    private static final Map<Long, String> NOMS =
            Map.of(1L, "EHPAD Les Tilleuls", 2L, "Les Genêts");

    private static @org.jspecify.annotations.Nullable LocalDate prochain(
            EtatPromesse etat, String frequence) {
        return Rythme.prochain(etat, JOUR, frequence, null);
    }
}
