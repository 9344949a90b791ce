package fr.unisson.echeances;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.acces.CompteId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EcheanceTest {

    private static final List<Destinataire> QUELQU_UN =
            List.of(new Destinataire.Compte(new CompteId(1)));

    @ParameterizedTest
    @CsvSource({
        // due on Friday 22 May 2026; a week before is a Friday
        "2026-05-22, 2026-05-15, 2026-05-15",
        // Sunday 10 May, then Friday 8 May a holiday: Thursday 7
        "2026-05-17, 2026-05-10, 2026-05-07",
        // the day after a Friday is a Saturday: the Monday is Whit Monday, so Tuesday
        "2026-05-22, 2026-05-23, 2026-05-26",
        // a date that falls on a Sunday is recalled the Friday before
        "2026-11-22, 2026-11-22, 2026-11-20"
    })
    void un_rappel_part_un_jour_ouvre_avant_si_avant_apres_si_apres(
            LocalDate pour, LocalDate voulu, LocalDate effectif) {
        assertThat(echeance(pour, voulu).rappels()).containsExactly(effectif);
    }

    @Test
    void deux_rappels_ramenes_au_meme_jour_n_en_font_qu_un() {
        var samedi = LocalDate.of(2026, 11, 21);
        assertThat(echeance(LocalDate.of(2026, 11, 30), samedi, samedi.plusDays(1)).rappels())
                .containsExactly(LocalDate.of(2026, 11, 20));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, 1, 2026-11-23",
        "2026-11-02, 7, 2026-11-09",
        "2026-12-18, 7, 2026-12-28"
    })
    void un_retard_remonte_un_jour_ouvre(LocalDate pour, int jours, LocalDate le) {
        assertThat(echeance(pour).remonteeApres(jours, QUELQU_UN).remonteLe()).isEqualTo(le);
    }

    private static Echeance echeance(LocalDate pour, LocalDate... rappels) {
        return new Echeance(
                new Cle("essai", "chose", 1, "faire"),
                QUELQU_UN,
                "Faire",
                "",
                "/x",
                pour,
                List.of(rappels),
                false);
    }
}
