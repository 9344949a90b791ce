package fr.unisson.evolutions.domaine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.conventions.domaine.Duree;
import fr.unisson.conventions.domaine.ModePriseEffet;
import fr.unisson.conventions.domaine.ModeRenouvellement;
import fr.unisson.conventions.domaine.Terme;
import fr.unisson.conventions.domaine.Termes;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A convention of one year since 1 February 2026, notice three months: it ends on 31 January 2027,
/// and its parties may oppose until 31 October 2026.
class RenouvellementTest {

    @ParameterizedTest
    @CsvSource({
        "2027-01-31, TACITE, 3, AUCUNE",
        "2027-02-01, TACITE, 3, RECONDUITE",
        "2027-02-01, TACITE, 2, RECONDUITE",
        "2027-02-01, TACITE, 1, EXPIREE",
        "2027-02-01, TACITE, 0, EXPIREE",
        "2027-01-31, EXPRES, 3, AUCUNE",
        "2027-02-01, EXPRES, 3, EXPIREE",
        "2027-02-01, AUCUN, 3, EXPIREE",
        "2030-02-01, AUCUN, 3, EXPIREE"
    })
    void la_fin_de_la_periode_suit_le_texte_et_les_oppositions(
            LocalDate jour, ModeRenouvellement mode, int restantes, FinDePeriode attendue) {
        assertThat(FinDePeriode.au(jour, terme(mode, 12), restantes)).isEqualTo(attendue);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-29, TACITE, 3, false, LOINTAIN",
        "2026-04-30, TACITE, 3, false, EVALUATION_ATTENDUE",
        "2026-04-30, TACITE, 3, true, DECISION_OUVERTE",
        "2026-10-31, TACITE, 2, true, DECISION_OUVERTE",
        "2026-10-31, TACITE, 1, true, EMPECHEE",
        "2026-10-31, TACITE, 3, false, EVALUATION_ATTENDUE",
        "2026-11-01, TACITE, 2, false, ACQUIS",
        "2026-11-01, TACITE, 1, false, EMPECHEE",
        "2026-07-30, EXPRES, 3, false, LOINTAIN",
        "2026-07-31, EXPRES, 3, false, EVALUATION_ATTENDUE",
        "2027-01-31, EXPRES, 1, true, DECISION_OUVERTE",
        "2026-12-31, AUCUN, 1, false, SANS_OBJET"
    })
    void le_renouvellement_se_prepare_six_mois_avant_la_decision(
            LocalDate jour,
            ModeRenouvellement mode,
            int restantes,
            boolean evaluee,
            EtapeDuRenouvellement attendue) {
        assertThat(EtapeDuRenouvellement.au(jour, terme(mode, 12), false, restantes, true, evaluee))
                .isEqualTo(attendue);
    }

    @ParameterizedTest
    @CsvSource({"TACITE", "EXPRES", "AUCUN"})
    void sans_terme_il_n_y_a_rien_a_renouveler(ModeRenouvellement mode) {
        var terme = terme(mode, null);
        var jour = LocalDate.of(2040, 1, 1);
        assertThat(EtapeDuRenouvellement.au(jour, terme, false, 3, true, false))
                .isEqualTo(EtapeDuRenouvellement.SANS_OBJET);
        assertThat(FinDePeriode.au(jour, terme, 3)).isEqualTo(FinDePeriode.AUCUNE);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-30, TACITE",
        "2026-11-01, TACITE",
        "2026-12-31, EXPRES",
        "2026-12-31, AUCUN"
    })
    void qui_est_relayee_n_a_plus_rien_a_decider(LocalDate jour, ModeRenouvellement mode) {
        assertThat(EtapeDuRenouvellement.au(jour, terme(mode, 12), true, 3, true, false))
                .isEqualTo(EtapeDuRenouvellement.RELAYEE);
    }

    private static Terme terme(ModeRenouvellement mode, @Nullable Integer mois) {
        var duree =
                new Duree(
                        ModePriseEffet.DERNIERE_SIGNATURE, null, null, mois, mode, 12, 3, 3, true);
        return Termes.calculer(duree, LocalDate.of(2026, 2, 1), List.of());
    }
}
