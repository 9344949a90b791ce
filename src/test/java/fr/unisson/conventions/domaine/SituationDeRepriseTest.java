package fr.unisson.conventions.domaine;

import static fr.unisson.conventions.domaine.SituationDeReprise.Devenir.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.conventions.domaine.SituationDeReprise.Devenir;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where a convention signed elsewhere stands on 22 November 2026. Terms: `36 T12x5` runs 36
/// months, then tacitly for 12 months, five times at most; `E` asks for an express accord, `A` for
/// nothing, `-` has no term.
class SituationDeRepriseTest {

    private static final LocalDate JOUR = LocalDate.of(2026, 11, 22);

    @ParameterizedTest(name = "{0} {1}, {2}, fin {3} convenue {4} : {5}")
    @CsvSource(
            nullValues = "",
            value = {
                // Still in its first period.
                "2025-01-01, 36 E, EN_COURS, , , EN_VIGUEUR 0 2027-12-31",
                // Not yet in force.
                "2027-01-01, 36 E, EN_COURS, , , SIGNEE 0 2029-12-31",
                // Signed in 2019, renewed tacitly each year since 2022.
                "2019-03-01, 36 T12, EN_COURS, , , EN_VIGUEUR 5 2027-02-28",
                // The last day of a period still belongs to it.
                "2023-11-23, 12 T12, EN_COURS, , , EN_VIGUEUR 2 2026-11-22",
                "2023-11-22, 12 T12, EN_COURS, , , EN_VIGUEUR 3 2027-11-21",
                // Ends of months do not drift.
                "2024-01-31, 1 T1, EN_COURS, , , EN_VIGUEUR 33 2026-11-30",
                // Renewed once without a length: it has no term any more.
                "2019-03-01, 36 T, EN_COURS, , , EN_VIGUEUR 1 sans terme",
                // Concluded without term.
                "2019-03-01, - A, EN_COURS, , , EN_VIGUEUR 0 sans terme",
                // The parties moved the end in writing, before it came then after.
                "2019-03-01, 36 E, EN_COURS, 2027-06-30, 2021-12-01, EN_VIGUEUR 1 2027-06-30",
                "2019-03-01, 36 E, EN_COURS, 2027-06-30, 2022-06-01, EN_VIGUEUR 1 2027-06-30",
                // Moved in writing, then tacit again.
                "2019-03-01, 36 T12, EN_COURS, 2024-06-30, 2022-01-01, EN_VIGUEUR 4 2027-06-30",
                // The end that the text already gives is no act.
                "2025-01-01, 36 E, EN_COURS, 2027-12-31, , EN_VIGUEUR 0 2027-12-31",
                // Over.
                "2019-03-01, 36 E, ARRIVEE_A_SON_TERME, , , EXPIREE 0 2022-02-28",
                "2019-03-01, 36 T12, ARRIVEE_A_SON_TERME, 2024-02-29, , EXPIREE 2 2024-02-29",
                "2019-03-01, 36 T12, ARRIVEE_A_SON_TERME, 2023-12-31, , EXPIREE 1 2023-12-31",
                "2019-03-01, - A, ARRIVEE_A_SON_TERME, 2023-12-31, , EXPIREE 1 2023-12-31",
                "2019-03-01, 36 E, RESILIEE, 2020-12-31, , RESILIEE 0 2022-02-28",
                "2019-03-01, 36 T12, RESILIEE, 2023-06-30, , RESILIEE 2 2024-02-29",
                // Refused.
                "2019-03-01, 36 E, EN_COURS, , , refus FIN",
                "2019-03-01, 36 T12x2, EN_COURS, , , refus FIN",
                "2019-03-01, 36 A, EN_COURS, 2025-06-30, 2021-01-01, refus FIN",
                "2019-03-01, 36 E, EN_COURS, 2027-06-30, , refus CONVENUE",
                "2019-03-01, 36 E, EN_COURS, 2018-06-30, 2019-04-01, refus FIN",
                "2025-01-01, 36 E, ARRIVEE_A_SON_TERME, , , refus FIN",
                "2026-11-22, - A, ARRIVEE_A_SON_TERME, 2026-11-22, , refus FIN",
                "2019-03-01, - A, ARRIVEE_A_SON_TERME, , , refus FIN",
                "2019-03-01, 36 E, RESILIEE, , , refus FIN",
                "2019-03-01, 36 E, RESILIEE, 2026-11-22, , refus FIN",
            })
    void chaque_convention_prend_sa_place(
            LocalDate effet,
            String duree,
            Devenir devenir,
            @Nullable LocalDate fin,
            @Nullable LocalDate convenueLe,
            String attendu) {
        var lue = duree(duree, effet);
        assertThat(
                        dit(
                                lue,
                                effet,
                                SituationDeReprise.de(lue, effet, devenir, fin, convenueLe, JOUR)))
                .isEqualTo(attendu);
    }

    private static String dit(Duree duree, LocalDate effet, Resultat<SituationDeReprise> resultat) {
        return switch (resultat) {
            case Resultat.Refus<SituationDeReprise>(var motifs) ->
                    "refus " + String.join(" ", motifs.stream().map(Motif::code).toList());
            case Resultat.Fait<SituationDeReprise>(var s) -> {
                var terme = Termes.calculer(duree, effet, s.actes());
                var fin = terme.fin();
                yield s.etat() + " " + s.actes().size() + " " + (fin == null ? "sans terme" : fin);
            }
        };
    }

    private static Duree duree(String mots, LocalDate effet) {
        var morceaux = mots.split(" ", 2);
        var suite = morceaux[1];
        var tacite = suite.startsWith("T");
        var periodes = suite.substring(1).split("x", 2);
        return new Duree(
                ModePriseEffet.DATE_FIXE,
                effet,
                null,
                morceaux[0].equals("-") ? null : Integer.valueOf(morceaux[0]),
                tacite
                        ? ModeRenouvellement.TACITE
                        : suite.equals("E") ? ModeRenouvellement.EXPRES : ModeRenouvellement.AUCUN,
                tacite && !periodes[0].isEmpty() ? Integer.valueOf(periodes[0]) : null,
                periodes.length == 2 ? Integer.valueOf(periodes[1]) : null,
                3,
                false);
    }
}
