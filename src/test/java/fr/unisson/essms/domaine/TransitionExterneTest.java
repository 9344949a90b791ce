package fr.unisson.essms.domaine;

import static fr.unisson.essms.domaine.TransitionExterne.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.socle.vie.Tables;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TransitionExterneTest {

    private static final LocalDate JOUR = LocalDate.of(2026, 6, 1);

    private static final Map<TransitionExterne, String> TABLE =
            Map.ofEntries(
                    Map.entry(S_AUTO_EVALUER, "PROGRAMMEE → AUTO_EVALUATION : RESPONSABLE"),
                    Map.entry(PREPARER, "PROGRAMMEE AUTO_EVALUATION → PREPAREE : RESPONSABLE"),
                    Map.entry(VISITER, "PREPAREE → VISITE : RESPONSABLE"),
                    Map.entry(RECEVOIR_LE_PRE_RAPPORT, "VISITE → PRE_RAPPORT_RECU : RESPONSABLE"),
                    Map.entry(OBSERVER, "PRE_RAPPORT_RECU → OBSERVATIONS_ENVOYEES : RESPONSABLE"),
                    Map.entry(
                            RECEVOIR_LE_RAPPORT,
                            "PRE_RAPPORT_RECU OBSERVATIONS_ENVOYEES → RAPPORT_DEFINITIF :"
                                    + " RESPONSABLE"),
                    Map.entry(TRANSMETTRE, "RAPPORT_DEFINITIF → TRANSMIS_ATC : RESPONSABLE"),
                    Map.entry(PUBLIER, "TRANSMIS_ATC → PUBLIE : RESPONSABLE"),
                    Map.entry(SUIVRE_LE_PLAN, "PUBLIE → PLAN_EN_COURS : RESPONSABLE"),
                    Map.entry(CLOTURER, "PLAN_EN_COURS → CLOTUREE : RESPONSABLE"),
                    Map.entry(
                            ANNULER,
                            "PROGRAMMEE AUTO_EVALUATION PREPAREE → ANNULEE : RESPONSABLE motif"));

    @ParameterizedTest
    @EnumSource
    void chaque_etat_et_chaque_role_suivent_la_table(TransitionExterne transition) {
        Tables.verifier(
                transition,
                TABLE.get(transition),
                EtatExterne.values(),
                RoleAutoevaluation.values(),
                dossier(JOUR));
    }

    @Test
    void une_etape_a_son_jour_ni_futur_ni_avant_la_precedente() {
        assertThat(Tables.manques(VISITER, dossier(null))).containsExactly("JOUR_DIT");
        assertThat(Tables.manques(VISITER, dossier(JOUR.plusDays(1)))).containsExactly("JOUR_DIT");
        assertThat(Tables.manques(VISITER, dossier(JOUR.minusDays(11))))
                .containsExactly("JOUR_DIT");
        assertThat(Tables.manques(VISITER, dossier(JOUR.minusDays(10)))).isEmpty();
    }

    private static DossierExterne dossier(@Nullable LocalDate fait) {
        return new DossierExterne(JOUR, fait, JOUR.minusDays(10));
    }
}
