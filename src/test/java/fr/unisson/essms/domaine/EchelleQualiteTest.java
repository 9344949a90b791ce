package fr.unisson.essms.domaine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.essms.domaine.EchelleQualite.Objectif;
import fr.unisson.essms.domaine.Seuils.Seuil;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/// The quality scale on examples computed by hand.
class EchelleQualiteTest {

    /// The table is written to be read, and corrected, by whoever knows the scale.
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/essms/echelle-qualite.csv", numLinesToSkip = 1, delimiter = ';')
    void les_deux_dimensions_et_la_lettre_sont_celles_calculees_a_la_main(
            String exemple,
            String objectifs,
            String imperatifs,
            String horsDemarche,
            String finale,
            String surCent,
            String part,
            String lettre) {
        var e = EchelleQualite.de(objectifs(objectifs), notes(imperatifs)).orElseThrow();
        var hors = e.horsDemarche();
        assertThat(hors == null ? "-" : dite(hors).toPlainString())
                .as(exemple)
                .isEqualTo(horsDemarche);
        assertThat(dite(e.finale())).isEqualByComparingTo(finale);
        assertThat(dite(e.objectifs())).isEqualByComparingTo(surCent);
        assertThat(dite(e.part())).isEqualByComparingTo(part);
        assertThat(e.lettre(Seuils.SUPPOSES)).hasToString(lettre);
    }

    /// One row of the open data of HAS: 301.3 ÷ 121 without the quality approach, 47.2 out of 100,
    /// 2 imperative criteria of 17, level D. The note of 3.10 follows: 1.75.
    @Test
    void une_ligne_publiee_par_la_has_se_retrouve() {
        var imperatifs = new ArrayList<BigDecimal>();
        for (int i = 0; i < 17; i++) imperatifs.add(new BigDecimal(i < 2 ? "3.5" : "2.5"));
        var e =
                EchelleQualite.de(
                                List.of(
                                        new Objectif(
                                                "1.1",
                                                new BigDecimal("301.3")
                                                        .divide(
                                                                new BigDecimal("121"),
                                                                java.math.MathContext.DECIMAL128),
                                                121),
                                        new Objectif("3.10", new BigDecimal("1.75"), 2)),
                                imperatifs)
                        .orElseThrow();
        assertThat(dite(java.util.Objects.requireNonNull(e.horsDemarche())))
                .isEqualByComparingTo("2.4901");
        assertThat(e.objectifs().setScale(1, RoundingMode.HALF_UP)).isEqualByComparingTo("47.2");
        assertThat(e.imperatifsHauts()).isEqualTo(2);
        assertThat(e.imperatifs()).isEqualTo(17);
        assertThat(e.lettre(Seuils.SUPPOSES)).isEqualTo(Lettre.D);
    }

    /// 47.04997 is 47.0 for who reads one decimal; told with four first, it would be 47.05, then
    /// 47.1.
    @Test
    void une_moyenne_ne_s_arrondit_qu_une_fois() {
        var e = sansImperatif("1.1 2.4114991×1");
        assertThat(e.objectifs()).isEqualByComparingTo("47.04997");
        assertThat(dite(e.objectifs()).setScale(1, RoundingMode.HALF_UP))
                .as("rounded twice")
                .isEqualByComparingTo("47.1");
        assertThat(e.objectifs().setScale(1, RoundingMode.HALF_UP)).isEqualByComparingTo("47.0");
    }

    @Test
    void un_arrondi_ne_fait_pas_atteindre_un_seuil() {
        var seuils = new Seuils(new Seuil(90, 0), new Seuil(70, 0), new Seuil(40, 0));
        assertThat(sansImperatif("1.1 3.6999988×1").lettre(seuils)).isEqualTo(Lettre.B);
        assertThat(sansImperatif("1.1 3.7×1").lettre(seuils)).isEqualTo(Lettre.A);
    }

    /// 10 ÷ 3 is cut short when it is written; 0.9 × 10 ÷ 3 + 0.1 is 3.1 all the same.
    @Test
    void ce_qu_une_division_laisse_ne_fait_pas_manquer_un_seuil() {
        var seuils = new Seuils(new Seuil(90, 0), new Seuil(70, 0), new Seuil(40, 0));
        assertThat(sansImperatif("1.1 3×2, 1.2 4×1, 3.10 1×2").lettre(seuils)).isEqualTo(Lettre.B);
    }

    @Test
    void rien_de_cote_ne_donne_aucune_lettre() {
        assertThat(EchelleQualite.de(List.of(), List.of())).isEmpty();
    }

    /// Both dimensions must be reached: the least of the two decides.
    @ParameterizedTest(name = "{0} et {1} % : {2}")
    @CsvSource({
        "90, 100, A",
        "89.9999, 100, B",
        "90, 99.9999, B",
        "70, 60, B",
        "70, 59, C",
        "40, 20, C",
        "40, 19, D",
        "39, 100, D",
        "100, 0, D"
    })
    void la_lettre_demande_les_deux_seuils_a_la_fois(String moyenne, String part, String lettre) {
        var seuils = new Seuils(new Seuil(90, 100), new Seuil(70, 60), new Seuil(40, 20));
        assertThat(seuils.lettre(new BigDecimal(moyenne), new BigDecimal(part)))
                .hasToString(lettre);
    }

    /// `-` for an element that nobody rated.
    @ParameterizedTest(name = "{0} : {1}")
    @CsvSource({
        "4 4, ATTEINT",
        "4 ★, ATTEINT",
        "4 3, NON_ATTEINT",
        "4 -, EN_ATTENTE",
        "3 -, NON_ATTEINT",
        "- -, EN_ATTENTE",
        "4 4 3, NON_ATTEINT"
    })
    void un_imperatif_est_atteint_quand_chaque_element_vaut_4(String cotes, Atteinte atteinte) {
        var lues = cotes.split(" ", -1);
        assertThat(
                        Atteinte.de(
                                lues.length,
                                Arrays.stream(lues).flatMap(c -> Cote.lire(c).stream()).toList()))
                .isEqualTo(atteinte);
    }

    /// Marks of one element for three persons.
    @ParameterizedTest(name = "{0} : {1}")
    @CsvSource({
        "4 3 2, 3.0000",
        "4 RI NC, 4.0000",
        "4 ★ 1, 3.0000",
        "RI RI NC, -",
        "3, 3.0000",
        "4 4 3, 3.6667"
    })
    void la_note_d_un_element_est_la_moyenne_des_personnes_qui_y_repondent(
            String cotes, String note) {
        assertThat(
                        Traceurs.note(
                                        Arrays.stream(cotes.split(" ", -1))
                                                .map(c -> Cote.lire(c).orElseThrow())
                                                .toList())
                                .map(n -> dite(n).toPlainString())
                                .orElse("-"))
                .isEqualTo(note);
    }

    /// As the table writes it.
    private static BigDecimal dite(BigDecimal n) {
        return n.setScale(4, RoundingMode.HALF_UP);
    }

    private static EchelleQualite sansImperatif(String objectifs) {
        return EchelleQualite.de(objectifs(objectifs), List.of()).orElseThrow();
    }

    private static List<Objectif> objectifs(String ecrits) {
        return Arrays.stream(ecrits.split(", ", -1))
                .map(o -> o.strip().split("[ ×]", -1))
                .map(o -> new Objectif(o[0], new BigDecimal(o[1]), Integer.parseInt(o[2])))
                .toList();
    }

    private static List<BigDecimal> notes(@org.jspecify.annotations.Nullable String ecrites) {
        return ecrites == null
                ? List.of()
                : Arrays.stream(ecrites.split(", ", -1)).map(BigDecimal::new).toList();
    }
}
