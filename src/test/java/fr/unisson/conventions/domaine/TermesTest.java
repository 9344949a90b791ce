package fr.unisson.conventions.domaine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.socle.vie.Motif;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermesTest {

    private static final LocalDate EFFET = LocalDate.of(2026, 2, 1);

    @ParameterizedTest
    @CsvSource({
        "2026-02-01, 12, 2027-01-31",
        "2026-01-01, 12, 2026-12-31",
        "2026-01-15, 1, 2026-02-14",
        "2026-03-01, 36, 2029-02-28",
        // a leap day gained or lost at the end
        "2023-03-01, 12, 2024-02-29",
        "2024-03-01, 12, 2025-02-28",
        "2024-02-29, 12, 2025-02-28",
        "2024-02-29, 24, 2026-02-28",
        "2024-02-29, 48, 2028-02-28",
        "2024-02-29, 1, 2024-03-28",
        // the month of arrival has no such day: its last day
        "2026-01-31, 1, 2026-02-28",
        "2026-01-30, 1, 2026-02-28",
        "2026-01-29, 1, 2026-02-28",
        "2026-01-28, 1, 2026-02-27",
        "2027-12-31, 2, 2028-02-29",
        "2026-08-31, 6, 2027-02-28",
        "2026-05-31, 1, 2026-06-30",
        "2026-10-31, 1, 2026-11-30",
        "2026-01-31, 12, 2027-01-30",
        "2026-12-31, 12, 2027-12-30",
        "2026-02-28, 12, 2027-02-27",
        "2028-02-28, 12, 2029-02-27"
    })
    void une_periode_se_compte_de_quantieme_a_quantieme(LocalDate debut, long mois, LocalDate fin) {
        assertThat(Termes.finDePeriode(debut, mois)).isEqualTo(fin);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-31, 3, 2026-10-31",
        "2028-01-31, 3, 2027-10-31",
        "2026-12-31, 2, 2026-10-31",
        "2026-12-31, 3, 2026-09-30",
        "2027-04-30, 2, 2027-02-28",
        "2028-04-30, 2, 2028-02-29",
        "2027-05-30, 3, 2027-02-28",
        "2027-05-31, 3, 2027-02-28",
        "2027-02-28, 1, 2027-01-31",
        "2028-02-29, 1, 2028-01-31",
        "2027-02-28, 12, 2026-02-28",
        "2028-02-28, 12, 2027-02-28",
        "2028-02-29, 12, 2027-02-28",
        "2025-02-28, 12, 2024-02-29",
        "2026-06-30, 1, 2026-05-31",
        "2026-06-29, 1, 2026-05-29",
        "2026-07-31, 1, 2026-06-30",
        "2027-03-31, 6, 2026-09-30",
        "2027-01-30, 3, 2026-10-30",
        "2026-12-31, 0, 2026-12-31"
    })
    void le_preavis_finit_avec_la_periode_en_cours(LocalDate fin, int mois, LocalDate limite) {
        assertThat(Termes.limiteDePreavis(fin, mois)).isEqualTo(limite);
        assertThat(limite.plusMonths(mois)).isBeforeOrEqualTo(fin);
        assertThat(limite.plusDays(1).plusMonths(mois)).isAfter(fin);
    }

    /// Acts: `R` a tacit renewal, `P` a prorogation and `N` an express renewal up to a day.
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // mode, months, period, maximum, notice, acts, start, end, limit, renewals, issue,
                // next
                "AUCUN, 12, -, -, 2, '', 2026-02-01, 2027-01-31, 2026-11-30, 0, EXPIRATION, -",
                "EXPRES, 12, 12, -, 2, '', 2026-02-01, 2027-01-31, 2026-11-30, 0, ACCORD_EXPRES, -",
                "EXPRES, 36, 36, -, 2, '', 2026-02-01, 2029-01-31, 2028-11-30, 0, ACCORD_EXPRES, -",
                "AUCUN, -, -, -, 2, '', 2026-02-01, -, -, 0, SANS_TERME, -",
                "TACITE, -, 12, 3, 2, '', 2026-02-01, -, -, 0, SANS_TERME, -",
                "TACITE, -, 12, 3, 2, R, 2026-02-01, -, -, 0, SANS_TERME, -",
                "TACITE, 12, 12, 3, 3, '', 2026-02-01, 2027-01-31, 2026-10-31, 0, RECONDUCTION,"
                        + " 2028-01-31",
                "TACITE, 12, 12, 3, 3, R, 2027-02-01, 2028-01-31, 2027-10-31, 1, RECONDUCTION,"
                        + " 2029-01-31",
                "TACITE, 12, 12, 3, 3, R R, 2028-02-01, 2029-01-31, 2028-10-31, 2, RECONDUCTION,"
                        + " 2030-01-31",
                "TACITE, 12, 12, 3, 3, R R R, 2029-02-01, 2030-01-31, 2029-10-31, 3, ACCORD_EXPRES,"
                        + " -",
                "TACITE, 12, 12, 1, 3, R, 2027-02-01, 2028-01-31, 2027-10-31, 1, ACCORD_EXPRES, -",
                "TACITE, 12, 12, -, 3, R R R R, 2030-02-01, 2031-01-31, 2030-10-31, 4,"
                        + " RECONDUCTION, 2032-01-31",
                "TACITE, 12, -, 3, 3, '', 2026-02-01, 2027-01-31, 2026-10-31, 0,"
                        + " RECONDUCTION_SANS_TERME, -",
                "TACITE, 12, -, 3, 3, R, 2027-02-01, -, -, 1, SANS_TERME, -",
                "TACITE, 36, 12, 2, 6, '', 2026-02-01, 2029-01-31, 2028-07-31, 0, RECONDUCTION,"
                        + " 2030-01-31",
                "TACITE, 36, 12, 2, 6, R, 2029-02-01, 2030-01-31, 2029-07-31, 1, RECONDUCTION,"
                        + " 2031-01-31",
                "EXPRES, 12, 12, -, 2, P2027-06-30, 2026-02-01, 2027-06-30, 2027-04-30, 0,"
                        + " ACCORD_EXPRES, -",
                "AUCUN, 12, -, -, 2, P2027-06-30, 2026-02-01, 2027-06-30, 2027-04-30, 0, EXPIRATION,"
                        + " -",
                "TACITE, 12, 12, 3, 3, P2027-06-30, 2026-02-01, 2027-06-30, 2027-03-31, 0,"
                        + " RECONDUCTION, 2028-06-30",
                "TACITE, 12, 12, 3, 3, P2027-06-30 R, 2027-07-01, 2028-06-30, 2028-03-31, 1,"
                        + " RECONDUCTION, 2029-06-30",
                "TACITE, 12, 12, 3, 3, R P2028-12-31, 2027-02-01, 2028-12-31, 2028-09-30, 1,"
                        + " RECONDUCTION, 2029-12-31",
                "TACITE, 12, 12, 1, 3, R N2030-01-31, 2028-02-01, 2030-01-31, 2029-10-31, 0,"
                        + " RECONDUCTION, 2031-01-31",
                "EXPRES, 12, 12, -, 2, N2028-01-31 N2029-01-31, 2028-02-01, 2029-01-31, 2028-11-30,"
                        + " 0, ACCORD_EXPRES, -",
                "EXPRES, 12, 12, -, 0, '', 2026-02-01, 2027-01-31, 2027-01-31, 0, ACCORD_EXPRES, -"
            })
    void le_terme_suit_le_texte_et_les_actes(
            ModeRenouvellement mode,
            @Nullable Integer mois,
            @Nullable Integer periode,
            @Nullable Integer maximum,
            int preavis,
            String actes,
            LocalDate debut,
            @Nullable LocalDate fin,
            @Nullable LocalDate limite,
            int reconductions,
            IssueDuTerme issue,
            @Nullable LocalDate suivante) {
        var terme =
                Termes.calculer(duree(mode, mois, periode, maximum, preavis), EFFET, actes(actes));
        assertThat(terme.debut()).isEqualTo(debut);
        assertThat(terme.fin()).isEqualTo(fin);
        assertThat(terme.limite()).isEqualTo(limite);
        assertThat(terme.reconductions()).isEqualTo(reconductions);
        assertThat(terme.issue()).isEqualTo(issue);
        assertThat(terme.finSuivante()).isEqualTo(suivante);
    }

    /// A month that begins on the 31st comes back to it: counting from the last end would lose a
    /// day for ever.
    @Test
    void les_fins_de_mois_ne_derivent_pas() {
        var duree = duree(ModeRenouvellement.TACITE, 1, 1, null, 0);
        var effet = LocalDate.of(2026, 1, 31);
        assertThat(Termes.calculer(duree, effet, actes("")).fin()).isEqualTo("2026-02-28");
        assertThat(Termes.calculer(duree, effet, actes("R")).fin()).isEqualTo("2026-03-30");
        assertThat(Termes.calculer(duree, effet, actes("R R")).fin()).isEqualTo("2026-04-30");
        assertThat(Termes.calculer(duree, effet, actes("R R R")).fin()).isEqualTo("2026-05-30");
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-31, 2027-12-31, ''",
        "2026-06-01, 2027-02-01, ''",
        "2027-02-01, 2027-12-31, HORS_DELAI",
        "2028-01-01, 2028-12-31, HORS_DELAI",
        "2026-12-01, 2027-01-31, FIN",
        "2026-12-01, 2026-12-31, FIN"
    })
    void une_prorogation_se_signe_avant_le_terme(
            LocalDate derniere, LocalDate nouvelle, String refus) {
        var terme = Termes.calculer(expres(), EFFET, List.of());
        assertThat(Termes.refusDeProrogation(terme, derniere, nouvelle).map(Motif::code).orElse(""))
                .isEqualTo(refus);
    }

    @Test
    void une_prorogation_signee_un_jour_trop_tard_propose_une_nouvelle_convention() {
        var terme = Termes.calculer(expres(), EFFET, List.of());
        assertThat(
                        Termes.refusDeProrogation(
                                        terme, LocalDate.of(2027, 2, 1), LocalDate.of(2027, 12, 31))
                                .orElseThrow()
                                .phrase())
                .contains("31 janvier 2027", "1er février 2027", "nouvelle convention");
    }

    @Test
    void une_convention_sans_terme_ne_se_proroge_pas() {
        var terme =
                Termes.calculer(
                        duree(ModeRenouvellement.AUCUN, null, null, null, 2), EFFET, List.of());
        assertThat(Termes.refusDeProrogation(terme, EFFET, EFFET.plusYears(1)))
                .map(Motif::code)
                .contains("SANS_TERME");
    }

    @ParameterizedTest
    @CsvSource({
        "EXPRES, 2026-03-15, 2, 2026-05-15",
        "EXPRES, 2026-12-31, 2, 2027-01-31",
        "EXPRES, 2026-08-31, 1, 2026-09-30",
        "EXPRES, 2026-03-15, 0, 2026-03-15",
        // a tacit renewal that comes does not shorten a notice given too late to prevent it
        "TACITE, 2026-12-31, 2, 2027-02-28"
    })
    void un_retrait_prend_effet_au_bout_du_preavis(
            ModeRenouvellement mode, LocalDate notifie, int preavis, LocalDate fin) {
        var terme = Termes.calculer(duree(mode, 12, 12, 3, preavis), EFFET, List.of());
        assertThat(Termes.finApresPreavis(notifie, preavis, terme)).isEqualTo(fin);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-31T22:59:59Z, Europe/Paris, 2026-12-31",
        "2026-12-31T23:00:00Z, Europe/Paris, 2027-01-01",
        "2026-06-30T22:00:00Z, Europe/Paris, 2026-07-01",
        "2026-12-31T23:30:00Z, America/Martinique, 2026-12-31",
        "2026-12-31T20:30:00Z, Indian/Reunion, 2027-01-01",
        "2026-12-31T21:30:00Z, Indian/Mayotte, 2027-01-01",
        "2026-12-31T13:30:00Z, Pacific/Noumea, 2027-01-01",
        "2027-01-01T02:30:00Z, America/Cayenne, 2026-12-31"
    })
    void le_jour_outre_mer_ne_sert_qu_a_l_affichage(Instant instant, ZoneId zone, LocalDate jour) {
        assertThat(Termes.jourAffiche(instant, zone)).isEqualTo(jour);
        assertThat(Termes.jourLegal(instant))
                .isEqualTo(Termes.jourAffiche(instant, ZoneId.of("Europe/Paris")));
    }

    @Test
    void une_seule_periode_se_dit_en_cours() {
        var tacite = duree(ModeRenouvellement.TACITE, 12, 12, 3, 3);
        assertThat(Termes.calculer(tacite, EFFET, actes("R R R")).raisons())
                .filteredOn(r -> r.contains("période en cours va"))
                .singleElement()
                .asString()
                .contains("du 1er février 2029 au 31 janvier 2030");
        assertThat(Termes.calculer(tacite, EFFET, actes("R R R")).raisons())
                .filteredOn(r -> r.startsWith("La période suivante allait"))
                .hasSize(2);
    }

    @Test
    void chaque_date_dit_sa_raison() {
        var tacite = duree(ModeRenouvellement.TACITE, 12, 12, 3, 3);
        assertThat(Termes.calculer(tacite, EFFET, actes("R")).raisons())
                .containsExactly(
                        "La première période allait du 1er février 2026 au 31 janvier 2027, parce que"
                                + " la convention est conclue pour 12 mois.",
                        "La période en cours va du 1er février 2027 au 31 janvier 2028, parce que"
                                + " la convention a été reconduite pour 12 mois.",
                        "L’opposition à la reconduction est à notifier le 31 octobre 2027 au plus"
                                + " tard, parce que le préavis est de 3 mois et que la période en"
                                + " cours finit le 31 janvier 2028.",
                        "Le 31 janvier 2028 au soir, sans opposition, la convention est reconduite"
                                + " pour 12 mois.");
    }

    @Test
    void on_s_oppose_jusqu_au_dernier_jour_du_preavis_inclus() {
        var terme =
                Termes.calculer(duree(ModeRenouvellement.TACITE, 12, 12, 3, 3), EFFET, List.of());
        assertThat(terme.oppositionRecevable(LocalDate.of(2026, 10, 31))).isTrue();
        assertThat(terme.oppositionRecevable(LocalDate.of(2026, 11, 1))).isFalse();
        assertThat(Termes.calculer(expres(), EFFET, List.of()).oppositionRecevable(EFFET))
                .isFalse();
        assertThat(terme.echu(LocalDate.of(2027, 1, 31))).isFalse();
        assertThat(terme.echu(LocalDate.of(2027, 2, 1))).isTrue();
    }

    private static Duree expres() {
        return duree(ModeRenouvellement.EXPRES, 12, 12, null, 2);
    }

    private static Duree duree(
            ModeRenouvellement mode,
            @Nullable Integer mois,
            @Nullable Integer periode,
            @Nullable Integer maximum,
            int preavis) {
        return new Duree(
                ModePriseEffet.DATE_FIXE, EFFET, null, mois, mode, periode, maximum, preavis, true);
    }

    private static List<Prolongation> actes(String texte) {
        var actes = new ArrayList<Prolongation>();
        for (var mot : texte.strip().split(" ", -1)) {
            if (mot.isEmpty()) continue;
            actes.add(
                    switch (mot.charAt(0)) {
                        case 'R' -> Prolongation.reconduction(EFFET);
                        case 'P' -> Prolongation.prorogation(EFFET, jour(mot));
                        default ->
                                new Prolongation(
                                        Prolongation.Nature.RENOUVELLEMENT, EFFET, jour(mot));
                    });
        }
        return actes;
    }

    private static LocalDate jour(String mot) {
        return LocalDate.parse(mot.substring(1));
    }
}
