package fr.unisson.socle.tableur;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.socle.tableur.DateEcrite.Bord;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateEcriteTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    2026-03-15,            2026-03-15, false
                    2026-03-15 09:30,      2026-03-15, false
                    15/03/26,              2026-03-15, false
                    15/03/2026,            2026-03-15, false
                    5.3.2026,              2026-03-05, false
                    15-03-26,              2026-03-15, false
                    15 mars 2026,          2026-03-15, false
                    1er Avril 2026,        2026-04-01, false
                    lundi 16 mars 2026,    2026-03-16, false
                    15-févr.-26,           2026-02-15, false
                    avant le 15/03/2026,   2026-03-15, false
                    mars 2026,             2026-03-31, true
                    Fév. 2028,             2028-02-29, true
                    déc-26,                2026-12-31, true
                    juil 26,               2026-07-31, true
                    juin 26,               2026-06-30, true
                    fin mars 2026,         2026-03-31, true
                    début mai 2026,        2026-05-10, true
                    mi-octobre 2026,       2026-10-15, true
                    03/2026,               2026-03-31, true
                    T2 2026,               2026-06-30, true
                    2T26,                  2026-06-30, true
                    2026-T3,               2026-09-30, true
                    1er trimestre 2026,    2026-03-31, true
                    4ème trim. 2026,       2026-12-31, true
                    S1 2026,               2026-06-30, true
                    2e semestre 2026,      2026-12-31, true
                    fin 2026,              2026-12-31, true
                    2026,                  2026-12-31, true
                    janvier à mars 2026,   2026-03-31, true
                    sept-nov 2026,         2026-11-30, true
                    du 01/03/26 au 15/06/26, 2026-06-15, false
                    """)
    void une_echeance_est_le_dernier_jour_de_ce_qui_est_ecrit(
            String ecrit, LocalDate jour, boolean deduite) {
        assertThat(DateEcrite.lire(ecrit, Bord.FIN)).isEqualTo(new DateEcrite.Lue(jour, deduite));
    }

    @ParameterizedTest
    @CsvSource({
        "mars 2026, 2026-03-01",
        "T2 2026, 2026-04-01",
        "2026, 2026-01-01",
        "du 01/03/26 au 15/06/26, 2026-03-01",
        "janvier à mars 2026, 2026-01-01"
    })
    void un_debut_en_est_le_premier(String ecrit, LocalDate jour) {
        assertThat(DateEcrite.lire(ecrit, Bord.DEBUT))
                .isInstanceOfSatisfying(
                        DateEcrite.Lue.class, l -> assertThat(l.jour()).isEqualTo(jour));
    }

    /// Plans are of this century; registers say from when their dates make sense.
    @ParameterizedTest
    @CsvSource({
        "12/06/98, 1998-06-12",
        "04/05/1995, 1995-05-04",
        "1er janvier 70, 1970-01-01",
        "15/03/69, 2069-03-15",
        "12/06/1969,",
        "1924-05-05,"
    })
    void une_date_d_avant_2000_se_lit_la_ou_elle_a_un_sens(String ecrit, @Nullable LocalDate jour) {
        assertThat(DateEcrite.lire(ecrit, Bord.DEBUT, 1970))
                .isEqualTo(jour == null ? invraisemblable(ecrit) : new DateEcrite.Lue(jour, false));
        if (jour == null || jour.getYear() < 2000)
            assertThat(DateEcrite.lire(ecrit, Bord.DEBUT)).isEqualTo(invraisemblable(ecrit));
    }

    /// A day of the calendar, told apart from what is no date at all.
    private static DateEcrite invraisemblable(String ecrit) {
        var lue = (DateEcrite.Lue) DateEcrite.lire(ecrit, Bord.DEBUT, 1);
        return new DateEcrite.Invraisemblable(lue.jour());
    }

    @Test
    void les_jours_qu_un_tableur_ecrit_pour_une_case_vide_ne_sont_pas_vraisemblables() {
        for (var ecrit : List.of("01/01/1900", "30/12/1899", "12/03/0202", "12/03/2204")) {
            assertThat(DateEcrite.lire(ecrit, Bord.DEBUT, 1970))
                    .isInstanceOf(DateEcrite.Invraisemblable.class);
        }
        assertThat(DateEcrite.lire("00/01/1900", Bord.DEBUT, 1970))
                .isEqualTo(new DateEcrite.Illisible());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "en continu",
                "inconnue",
                "Non renseignée",
                "Dès que possible",
                "ASAP",
                "à définir",
                "N.C.",
                "annuel"
            })
    void des_mots_disent_qu_il_n_y_a_pas_de_date(String ecrit) {
        assertThat(DateEcrite.lire(ecrit, Bord.FIN)).isInstanceOf(DateEcrite.SansJour.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "?"})
    void une_cellule_vide_ne_dit_rien(String ecrit) {
        assertThat(DateEcrite.lire(ecrit, Bord.FIN)).isInstanceOf(DateEcrite.Vide.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/02/2026",
                "15/13/2026",
                "bientôt",
                "mars",
                "12",
                "T5 2026",
                "voir avec Paul",
                "46096"
            })
    void ce_qui_ne_se_lit_pas_n_est_pas_devine(String ecrit) {
        assertThat(DateEcrite.lire(ecrit, Bord.FIN)).isInstanceOf(DateEcrite.Illisible.class);
    }
}
