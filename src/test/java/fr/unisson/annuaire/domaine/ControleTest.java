package fr.unisson.annuaire.domaine;

import static fr.unisson.annuaire.domaine.Colonne.*;
import static fr.unisson.annuaire.domaine.MotifLigne.*;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControleTest {
    private final Fiche fiche =
            new Fiche(Genre.ETABLISSEMENT, 7).avec(FINESS, "010780195").avec(NOM, "CLINIQUE");

    @Test
    void une_fiche_juste_n_a_pas_de_motif() {
        assertThat(Controle.verifier(fiche)).isEmpty();
    }

    @Test
    void une_cle_fausse_avertit_sans_refuser() {
        assertThat(Controle.verifier(fiche.avec(FINESS, "070020804"))).containsExactly(CLE_FINESS);
        assertThat(CLE_FINESS.refus()).isFalse();
    }

    @Test
    void tous_les_motifs_sont_dits_ensemble() {
        fiche.avec(FINESS, "1").avec(NOM, " ").avec(SIRET, "123").avec(FINESS_EJ, "X");

        assertThat(Controle.verifier(fiche))
                .containsExactly(FINESS_MAL_FORME, FINESS_EJ_ILLISIBLE, NOM_ABSENT, SIRET_FAUX);
    }

    @ParameterizedTest
    @CsvSource({
        "01 octobre 2000, 2000-10-01",
        "09 août 2007, 2007-08-09",
        "2019-03-04 00:00:00, 2019-03-04",
        "2019-03-03, 2019-03-03",
        "03/03/2019, 2019-03-03",
        "1900-01-01, ",
        "04 avril 1904, "
    })
    void les_dates_se_lisent_et_les_dates_de_convention_s_effacent(String lue, String attendue) {
        assertThat(Controle.verifier(fiche.avec(OUVERT_LE, lue))).isEmpty();
        assertThat(fiche.valeur(OUVERT_LE)).isEqualTo(attendue);
    }

    @Test
    void une_date_illisible_avertit() {
        assertThat(Controle.verifier(fiche.avec(OUVERT_LE, "31/02/2020")))
                .containsExactly(DATE_ILLISIBLE);
    }

    @Test
    void le_departement_vient_de_la_commune_plutot_que_du_code_postal() {
        Controle.verifier(fiche.avec(COMMUNE, "2B033").avec(CODE_POSTAL, "20090"));

        assertThat(fiche.valeur(DEPARTEMENT)).isEqualTo("2B");
    }
}
