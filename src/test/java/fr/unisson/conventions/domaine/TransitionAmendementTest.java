package fr.unisson.conventions.domaine;

import static fr.unisson.conventions.domaine.TransitionAmendement.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.socle.vie.Demande;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Tables;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TransitionAmendementTest {

    private static final Map<TransitionAmendement, String> TABLE =
            Map.of(
                    ACCEPTER,
                    "PROPOSE → ACCEPTE : RAPPORTEUR ANIMATEUR",
                    REFUSER,
                    "PROPOSE → REFUSE : RAPPORTEUR ANIMATEUR motif",
                    RETIRER,
                    "PROPOSE → RETIRE : REFERENT RAPPORTEUR MEMBRE_GROUPE"
                            + " REPRESENTANT_USAGERS ANIMATEUR",
                    EN_FAIRE_UNE_DIVERGENCE,
                    "PROPOSE REFUSE → DEVENU_DIVERGENCE : REFERENT RAPPORTEUR"
                            + " MEMBRE_GROUPE REPRESENTANT_USAGERS motif");

    @ParameterizedTest
    @EnumSource(TransitionAmendement.class)
    void chaque_etat_et_chaque_role_suivent_la_table(TransitionAmendement transition) {
        Tables.verifier(
                transition,
                TABLE.get(transition),
                EtatAmendement.values(),
                RoleConvention.values(),
                new DossierAmendement(true, true, true));
    }

    @ParameterizedTest
    @CsvSource({
        "ACCEPTER, false, true, true, BASE_ACTUELLE",
        "ACCEPTER, true, false, true, ARTICLE_MODIFIABLE",
        "RETIRER, true, true, false, PAR_SON_AUTEUR"
    })
    void chaque_exigence_refuse_seule(
            TransitionAmendement transition,
            boolean base,
            boolean modifiable,
            boolean auteur,
            String regle) {
        var dossier = new DossierAmendement(base, modifiable, auteur);
        assertThat(
                        transition
                                .deciderSansEtat(dossier, Demande.de(RoleConvention.RAPPORTEUR))
                                .motifs())
                .extracting(Motif::code)
                .containsExactly(regle);
    }
}
