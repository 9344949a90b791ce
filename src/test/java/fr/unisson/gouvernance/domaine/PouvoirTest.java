package fr.unisson.gouvernance.domaine;

import static fr.unisson.gouvernance.Matiere.AVENANTS;
import static fr.unisson.gouvernance.Matiere.BILANS;
import static fr.unisson.gouvernance.Matiere.CONVENTIONS;
import static fr.unisson.gouvernance.Matiere.TOUT;
import static fr.unisson.gouvernance.SourceMandat.DELEGATION;
import static fr.unisson.gouvernance.SourceMandat.LOI;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.gouvernance.Matiere;
import fr.unisson.gouvernance.MotifMandat;
import fr.unisson.gouvernance.SourceMandat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PouvoirTest {

    private static final LocalDate JANVIER = LocalDate.of(2026, 1, 1);
    private static final LocalDate DECEMBRE = LocalDate.of(2026, 12, 31);

    @ParameterizedTest
    @CsvSource({
        "2025-12-31, PAS_ENCORE_COMMENCE",
        "2026-01-01, ",
        "2026-06-30, ",
        "2026-12-31, ",
        "2027-01-01, EXPIRE"
    })
    void un_mandat_vaut_de_son_premier_a_son_dernier_jour_compris(
            LocalDate jour, @Nullable MotifMandat attendu) {
        assertThat(loi().refus(jour, CONVENTIONS, null).orElse(null)).isEqualTo(attendu);
    }

    @ParameterizedTest
    @CsvSource({"2026-05-31, true", "2026-06-01, false", "2026-06-02, false"})
    void une_revocation_ou_un_depart_vaut_des_son_jour(LocalDate jour, boolean valide) {
        var juin = LocalDate.of(2026, 6, 1);
        var revoque = pouvoir(LOI, Set.of(TOUT), null, false, juin, null, null);
        var parti = pouvoir(LOI, Set.of(TOUT), null, false, null, juin, null);

        assertThat(revoque.valide(jour, CONVENTIONS)).isEqualTo(valide);
        assertThat(parti.valide(jour, CONVENTIONS)).isEqualTo(valide);
        assertThat(revoque.dernierJour()).contains(LocalDate.of(2026, 5, 31));
    }

    @ParameterizedTest
    @EnumSource(Matiere.class)
    void tout_couvre_chaque_matiere_et_les_autres_se_couvrent_seules(Matiere matiere) {
        var bilans = pouvoir(LOI, Set.of(BILANS), null, false, null, null, null);

        assertThat(loi().valide(DECEMBRE, matiere)).isTrue();
        assertThat(bilans.valide(DECEMBRE, matiere)).isEqualTo(matiere == BILANS);
    }

    @ParameterizedTest
    @CsvSource({"9999.99, ", "10000, ", "10000.01, PLAFOND_DEPASSE"})
    void le_plafond_est_compris(BigDecimal montant, @Nullable MotifMandat attendu) {
        var borne = pouvoir(LOI, Set.of(TOUT), new BigDecimal(10_000), false, null, null, null);

        assertThat(borne.refus(DECEMBRE, CONVENTIONS, montant).orElse(null)).isEqualTo(attendu);
    }

    @Test
    void une_delegation_tombe_avec_le_depart_du_donneur() {
        var depart = LocalDate.of(2026, 9, 1);
        var directrice = pouvoir(LOI, Set.of(TOUT), null, false, null, depart, null);
        var adjoint = delegue(directrice, false);

        assertThat(adjoint.refus(depart.minusDays(1), CONVENTIONS, null)).isEmpty();
        assertThat(adjoint.refus(depart, CONVENTIONS, null))
                .contains(MotifMandat.DONNEUR_SANS_POUVOIR);
        assertThat(adjoint.dernierJour()).contains(LocalDate.of(2026, 8, 31));
    }

    @ParameterizedTest
    @CsvSource({"true, ", "false, SOUS_DELEGATION_INTERDITE"})
    void une_sous_delegation_veut_l_accord_de_l_acte(
            boolean permise, @Nullable MotifMandat attendu) {
        var adjoint = delegue(loi(), permise);
        var cadre = delegue(adjoint, false);

        assertThat(cadre.refus(DECEMBRE, CONVENTIONS, null).orElse(null)).isEqualTo(attendu);
        assertThat(
                        adjoint.refusDeDeleguer(Set.of(CONVENTIONS), null, JANVIER, DECEMBRE)
                                .orElse(null))
                .isEqualTo(attendu);
    }

    @Test
    void on_ne_delegue_que_le_pouvoir_que_l_on_detient() {
        var borne =
                pouvoir(LOI, Set.of(CONVENTIONS), new BigDecimal(5_000), false, null, null, null);
        var cinq = new BigDecimal(5_000);

        assertThat(borne.refusDeDeleguer(Set.of(CONVENTIONS), cinq, JANVIER, DECEMBRE)).isEmpty();
        assertThat(borne.refusDeDeleguer(Set.of(AVENANTS), cinq, JANVIER, DECEMBRE))
                .contains(MotifMandat.POUVOIR_PLUS_LARGE);
        assertThat(borne.refusDeDeleguer(Set.of(CONVENTIONS), null, JANVIER, DECEMBRE))
                .contains(MotifMandat.POUVOIR_PLUS_LARGE);
        assertThat(borne.refusDeDeleguer(Set.of(CONVENTIONS), cinq, JANVIER, null))
                .contains(MotifMandat.POUVOIR_PLUS_LARGE);
        assertThat(borne.refusDeDeleguer(Set.of(CONVENTIONS), cinq, JANVIER.minusDays(1), DECEMBRE))
                .contains(MotifMandat.POUVOIR_PLUS_LARGE);
    }

    @Test
    void la_delegation_d_un_pouvoir_limite_ne_couvre_pas_davantage() {
        var donneur = pouvoir(LOI, Set.of(BILANS), null, false, null, null, null);

        assertThat(delegue(donneur, false).refus(DECEMBRE, CONVENTIONS, null))
                .contains(MotifMandat.DONNEUR_SANS_POUVOIR);
    }

    private static Pouvoir loi() {
        return pouvoir(LOI, Set.of(TOUT), null, false, null, null, null);
    }

    private static Pouvoir delegue(Pouvoir donneur, boolean sousDelegation) {
        return pouvoir(DELEGATION, Set.of(TOUT), null, sousDelegation, null, null, donneur);
    }

    private static Pouvoir pouvoir(
            SourceMandat source,
            Set<Matiere> matieres,
            @Nullable BigDecimal plafond,
            boolean sousDelegation,
            @Nullable LocalDate revoqueLe,
            @Nullable LocalDate departLe,
            @Nullable Pouvoir donneur) {
        return new Pouvoir(
                source,
                matieres,
                plafond,
                JANVIER,
                DECEMBRE,
                sousDelegation,
                revoqueLe,
                departLe,
                donneur);
    }
}
