package fr.unisson.conventions.domaine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.conventions.domaine.RetroPlanning.Calendrier;
import fr.unisson.conventions.domaine.RetroPlanning.Delais;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DatesTest {

    private static final LocalDate LUNDI = LocalDate.of(2027, 3, 1);

    @Test
    void on_relance_a_trois_jours_sept_jours_puis_chaque_semaine_pendant_huit_semaines() {
        assertThat(Relances.calendrier(LUNDI, null))
                .hasSize(9)
                .startsWith(LUNDI.plusDays(3), LUNDI.plusDays(7), LUNDI.plusDays(14))
                .endsWith(LUNDI.plusDays(56));
    }

    @Test
    void les_relances_s_arretent_a_la_date_limite() {
        assertThat(Relances.calendrier(LUNDI, LUNDI.plusDays(7)))
                .containsExactly(LUNDI.plusDays(3), LUNDI.plusDays(7));
        assertThat(Relances.prochaine(LUNDI, LUNDI.plusDays(7), LUNDI.plusDays(7))).isEmpty();
        assertThat(Relances.prochaine(LUNDI, LUNDI.plusDays(5), null)).contains(LUNDI.plusDays(7));
        assertThat(Relances.prochaine(LUNDI, null, null)).contains(LUNDI.plusDays(3));
    }

    @Test
    void une_relance_a_la_main_au_plus_par_jour() {
        assertThat(Relances.manuellePermise(LUNDI, LUNDI)).isFalse();
        assertThat(Relances.manuellePermise(LUNDI, LUNDI.plusDays(1))).isTrue();
        assertThat(Relances.manuellePermise(null, LUNDI)).isTrue();
    }

    @Test
    void une_duree_indeterminee_se_lit_en_toutes_lettres() {
        var duree =
                new Duree(
                        ModePriseEffet.DERNIERE_SIGNATURE,
                        null,
                        null,
                        null,
                        ModeRenouvellement.AUCUN,
                        null,
                        null,
                        2,
                        false);
        assertThat(duree.enToutesLettres())
                .isEqualTo(
                        "La convention prend effet au jour de la dernière signature, pour une durée"
                                + " indéterminée. Chaque partie peut se retirer avec un préavis de 2"
                                + " mois.");
    }

    @Test
    void la_duree_se_lit_en_toutes_lettres() {
        var duree =
                new Duree(
                        ModePriseEffet.DATE_FIXE,
                        LUNDI,
                        null,
                        12,
                        ModeRenouvellement.TACITE,
                        12,
                        2,
                        3,
                        true);
        assertThat(duree.enToutesLettres())
                .isEqualTo(
                        "La convention prend effet le 1er mars 2027, pour une durée de 12 mois. Elle"
                                + " est reconduite tacitement par périodes de 12 mois, 2 fois au plus."
                                + " Une évaluation commune précède tout renouvellement. Chaque partie"
                                + " peut se retirer avec un préavis de 3 mois.");
    }

    @Test
    void le_retroplanning_vise_la_derniere_seance_encore_utile() {
        var effet = LocalDate.of(2027, 9, 1);
        var ca =
                new Calendrier(
                        "EHPAD",
                        "Conseil d’administration",
                        List.of(
                                LocalDate.of(2027, 4, 10),
                                LocalDate.of(2027, 6, 20),
                                LocalDate.of(2027, 8, 20)),
                        15);
        var bureau = new Calendrier("CPTS", "Bureau", List.of(LocalDate.of(2027, 7, 5)), 7);

        var planning =
                RetroPlanning.calculer(effet, List.of(ca, bureau), Delais.parDefaut(), LUNDI);

        assertThat(planning.signatureOuverte()).isEqualTo(LocalDate.of(2027, 8, 2));
        assertThat(planning.etapes().getFirst().seance()).isEqualTo(LocalDate.of(2027, 6, 20));
        assertThat(planning.textePret()).isEqualTo(LocalDate.of(2027, 6, 5));
        assertThat(planning.relectureOuverte()).isEqualTo(LocalDate.of(2027, 5, 15));
        assertThat(planning.tenable(LUNDI)).isTrue();
        assertThat(planning.tenable(LocalDate.of(2027, 5, 16))).isFalse();
    }

    @Test
    void une_instance_qui_ne_siege_plus_a_temps_rend_la_date_intenable() {
        var effet = LUNDI.plusMonths(2);
        var ca = new Calendrier("EHPAD", "CA", List.of(LUNDI.plusDays(10)), 15);
        var planning = RetroPlanning.calculer(effet, List.of(ca), Delais.parDefaut(), LUNDI);
        assertThat(planning.etapes()).singleElement().matches(e -> !e.possible());
        assertThat(planning.tenable(LUNDI)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Position.class)
    void un_desaccord_ou_un_blocage_est_toujours_motive(Position position) {
        boolean motive = position == Position.DESACCORD || position == Position.BLOCAGE;
        assertThat(position.verifier(" ").isPresent()).isEqualTo(motive);
        assertThat(position.verifier("Trop court")).isEmpty();
    }
}
