package fr.unisson.actions.domaine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.actions.domaine.Recurrence.Declencheur;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecurrenceTest {

    @ParameterizedTest
    @CsvSource({
        // every, due date, today, next
        "1,  2026-01-15, 2026-01-20, 2026-02-15",
        "1,  2026-01-31, 2026-01-20, 2026-02-28",
        "1,  2026-02-28, 2026-03-01, 2026-03-31",
        "3,  2026-01-15, 2026-09-01, 2026-10-15",
        "12, 2024-02-29, 2024-03-01, 2025-02-28",
        "12, 2026-06-30, 2026-06-30, 2027-06-30",
        "6,  2026-06-10, 2026-12-10, 2027-06-10",
    })
    void la_suivante_garde_le_rythme_et_ne_rattrape_pas(
            int mois, LocalDate echeance, LocalDate jour, LocalDate attendue) {
        assertThat(new Recurrence(mois, Declencheur.REALISATION, 0, null).suivante(echeance, jour))
                .contains(attendue);
    }

    @ParameterizedTest
    @CsvSource({
        // due date, today, created
        "2026-01-31, 2026-02-10, 2026-02-28",
        "2026-01-31, 2026-07-10, 2026-06-30",
        "2026-01-31, 2026-07-25, 2026-07-31",
        "2026-01-30, 2026-07-10, 2026-06-30",
        "2026-01-30, 2026-12-01, 2026-09-30",
    })
    void la_date_ne_cree_que_la_derniere_des_occurrences_manquees(
            LocalDate echeance, LocalDate jour, LocalDate creee) {
        var regle = new Recurrence(1, Declencheur.DATE, 10, LocalDate.of(2026, 10, 15));
        assertThat(regle.aDate(echeance, jour)).contains(creee);
        assertThat(regle.due(creee, jour)).isFalse();
    }

    @Test
    void rien_n_est_du_apres_la_fin() {
        var fin = LocalDate.of(2026, 12, 31);
        var regle = new Recurrence(3, Declencheur.DATE, 10, fin);
        assertThat(regle.suivante(LocalDate.of(2026, 9, 30), LocalDate.of(2026, 10, 1)))
                .contains(fin);
        assertThat(regle.suivante(fin, LocalDate.of(2026, 10, 1))).isEmpty();
        assertThat(regle.due(fin, LocalDate.of(2030, 1, 1))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2026-03-20, false", "2026-03-21, true", "2026-06-01, true"})
    void la_date_cree_la_suivante_avec_l_avance_dite(LocalDate jour, boolean due) {
        var echeance = LocalDate.of(2026, 2, 28);
        assertThat(new Recurrence(1, Declencheur.DATE, 10, null).due(echeance, jour))
                .isEqualTo(due);
        assertThat(new Recurrence(1, Declencheur.REALISATION, 10, null).due(echeance, jour))
                .isFalse();
    }
}
