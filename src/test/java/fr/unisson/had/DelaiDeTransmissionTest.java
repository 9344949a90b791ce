package fr.unisson.had;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.had.domaine.DelaiDeTransmission;
import fr.unisson.had.domaine.DelaiDeTransmission.Limite;
import fr.unisson.socle.vie.Motif;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// CSP D. 6124-204.
class DelaiDeTransmissionTest {

    /// Six months from the first stay, known by its date only; at once with the third.
    @ParameterizedTest
    @CsvSource({
        // first, third, ARS, fund, limit, without delay
        ",,,,,",
        "2026-01-15,,,,2026-07-15,false",
        "2026-08-31,,,,2027-02-28,false",
        "2027-08-31,,,,2028-02-29,false",
        "2026-03-31,,,,2026-09-30,false",
        "2026-01-15,2026-02-02,,,2026-02-02,true",
        "2026-01-15,2026-01-15,,,2026-01-15,true",
        "2026-01-15,2026-07-15,,,2026-07-15,true",
        "2026-01-15,2026-07-16,,,2026-07-15,false",
        "2026-01-15,2026-02-02,2026-02-03,,2026-02-02,true",
        "2026-01-15,2026-02-02,,2026-02-03,2026-02-02,true",
        "2026-01-15,2026-02-02,2026-02-03,2026-02-03,,",
        "2026-01-15,,2026-02-03,2026-02-03,,"
    })
    void scenario_11_had_esms_premier_sejour_six_mois_troisieme_sans_delai(
            @Nullable LocalDate premier,
            @Nullable LocalDate troisieme,
            @Nullable LocalDate ars,
            @Nullable LocalDate caisse,
            @Nullable LocalDate attendue,
            @Nullable Boolean sansDelai) {
        var limite = DelaiDeTransmission.limite(new DatesDeHad(premier, troisieme, ars, caisse));
        assertThat(limite.map(Limite::jour).orElse(null)).isEqualTo(attendue);
        assertThat(limite.map(Limite::sansDelai).orElse(null)).isEqualTo(sansDelai);
        limite.ifPresent(l ->
                assertThat(l.raison()).startsWith(l.sansDelai() ? "Sans délai" : "Au plus tard"));
    }

    @ParameterizedTest
    @CsvSource({
        // nature, day, reason, already noted, refusal
        "PREMIER_SEJOUR,2026-05-01,,false,",
        "PREMIER_SEJOUR,2026-06-02,,false,JOUR",
        "PREMIER_SEJOUR,,,false,JOUR",
        "PREMIER_SEJOUR,2026-05-01,,true,MOTIF",
        "PREMIER_SEJOUR,2026-05-01,Erreur de saisie,true,",
        "TRANSMISE_ARS,2026-05-30,,false,",
        "TRANSMISE_CAISSE,,Envoyée par erreur,true,"
    })
    void une_date_notee_est_passee_et_une_correction_dit_pourquoi(
            NatureDeDate nature,
            @Nullable LocalDate jour,
            @Nullable String motif,
            boolean correction,
            @Nullable String refus) {
        var motifs =
                DelaiDeTransmission.motifs(
                        DatesDeHad.AUCUNE,
                        nature,
                        jour,
                        motif == null ? "" : motif,
                        correction,
                        LocalDate.of(2026, 6, 1));
        if (refus == null) assertThat(motifs).isEmpty();
        else assertThat(motifs).extracting(Motif::code).containsExactly(refus);
    }

    @ParameterizedTest
    @CsvSource({
        ",2026-05-01,Notez d’abord",
        "2026-05-02,2026-05-01,ne peut pas précéder",
        "2026-05-01,2026-05-01,"
    })
    void le_troisieme_sejour_suit_le_premier(
            @Nullable LocalDate premier, LocalDate troisieme, @Nullable String refus) {
        var motifs =
                DelaiDeTransmission.motifs(
                        new DatesDeHad(premier, null, null, null),
                        NatureDeDate.TROISIEME_SEJOUR,
                        troisieme,
                        "",
                        false,
                        LocalDate.of(2026, 6, 1));
        if (refus == null) assertThat(motifs).isEmpty();
        else
            assertThat(motifs)
                    .singleElement()
                    .satisfies(m -> assertThat(m.phrase()).contains(refus));
    }
}
