package fr.unisson.conventions.domaine;

import static fr.unisson.conventions.domaine.RoleConvention.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RedactionTest {

    @ParameterizedTest
    @EnumSource(EtatVolet.class)
    void en_co_construction_un_volet_depose_ou_clos_ne_s_ecrit_plus(EtatVolet volet) {
        boolean ouvert = volet == EtatVolet.OUVERT || volet == EtatVolet.EN_TRAVAIL;
        assertThat(Redaction.articleModifiable(EtatConvention.CO_CONSTRUCTION, volet, false, true))
                .isEqualTo(ouvert);
    }

    @ParameterizedTest
    @CsvSource({
        // volet, already reviewed, open comment, may change
        ", false, false, true",
        ", true, false, false",
        ", true, true, true",
        "ADOPTE, false, false, false",
        "ADOPTE, true, true, true"
    })
    void en_consolidation_seul_ce_qui_est_commente_bouge(
            @Nullable EtatVolet volet, boolean dejaRelu, boolean commente, boolean modifiable) {
        assertThat(
                        Redaction.articleModifiable(
                                EtatConvention.CONSOLIDATION, volet, dejaRelu, commente))
                .isEqualTo(modifiable);
    }

    @ParameterizedTest
    @EnumSource(EtatConvention.class)
    void aucun_article_ne_change_a_une_autre_etape(EtatConvention etat) {
        var ecriture = Set.of(EtatConvention.CO_CONSTRUCTION, EtatConvention.CONSOLIDATION);
        assertThat(Redaction.articleModifiable(etat, null, true, true))
                .isEqualTo(ecriture.contains(etat));
    }

    @ParameterizedTest
    @EnumSource(EtatConvention.class)
    void le_cadre_se_fixe_avant_la_premiere_relecture(EtatConvention etat) {
        var avant = EnumSet.range(EtatConvention.DIAGNOSTIC, EtatConvention.CO_CONSTRUCTION);
        assertThat(Redaction.cadreModifiable(etat, true)).isEqualTo(avant.contains(etat));
        avant.add(EtatConvention.CONSOLIDATION);
        assertThat(Redaction.cadreModifiable(etat, false)).isEqualTo(avant.contains(etat));
        assertThat(Redaction.ficheModifiable(etat)).isEqualTo(avant.contains(etat));
    }

    @ParameterizedTest
    @EnumSource(RoleConvention.class)
    void chaque_partie_designe_les_siens_et_l_animateur_les_autres(RoleConvention role) {
        var deLaPartie =
                EnumSet.of(REFERENT, SECRETAIRE, SIGNATAIRE, MEMBRE_COPIL, REPRESENTANT_USAGERS);
        var communs =
                EnumSet.of(
                        ANIMATEUR,
                        REPRESENTANT_USAGERS,
                        MEMBRE_COPIL,
                        PRESIDENT_COPIL,
                        OBSERVATEUR);

        assertThat(AttributionRole.refus(false, 1L, role, 1L).isEmpty())
                .isEqualTo(deLaPartie.contains(role));
        assertThat(AttributionRole.refus(true, null, role, null).isEmpty())
                .isEqualTo(communs.contains(role));
        assertThat(AttributionRole.refus(true, 2L, role, 1L)).isPresent();
        assertThat(AttributionRole.refus(false, 1L, role, null)).isPresent();
    }

    @Test
    void un_refus_dit_quoi_faire() {
        assertThat(AttributionRole.refus(true, null, SIGNATAIRE, 1L))
                .hasValueSatisfying(m -> assertThat(m.phrase()).endsWith("."));
    }
}
