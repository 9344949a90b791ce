package fr.unisson.conventions.domaine;

import static fr.unisson.conventions.domaine.TransitionDivergence.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.socle.vie.Demande;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Tables;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TransitionDivergenceTest {

    private static final LocalDate JOUR = LocalDate.of(2027, 3, 15);

    private static final Map<TransitionDivergence, String> TABLE =
            Map.of(
                    DISCUTER,
                    "OUVERTE → EN_DISCUSSION : ANIMATEUR REFERENT RAPPORTEUR MEMBRE_GROUPE"
                            + " REPRESENTANT_USAGERS",
                    LEVER,
                    "OUVERTE EN_DISCUSSION → LEVEE : ANIMATEUR REFERENT RAPPORTEUR",
                    ACCEPTER_COMME_RESERVE,
                    "OUVERTE EN_DISCUSSION → ACCEPTEE_COMME_RESERVE : ANIMATEUR REFERENT"
                            + " RAPPORTEUR",
                    REPORTER,
                    "OUVERTE EN_DISCUSSION → REPORTEE : ANIMATEUR RAPPORTEUR motif",
                    ARBITRER,
                    "OUVERTE EN_DISCUSSION → ARBITREE : PRESIDENT_COPIL MEMBRE_COPIL motif",
                    ROUVRIR,
                    "LEVEE ACCEPTEE_COMME_RESERVE REPORTEE ARBITREE → EN_DISCUSSION :"
                            + " REFERENT REPRESENTANT_USAGERS motif");

    private static DossierDivergence pret() {
        return new DossierDivergence(
                List.of(), List.of(), 12L, "Sauf la nuit", JOUR.plusDays(9), JOUR, "Deux jours");
    }

    @ParameterizedTest
    @EnumSource(TransitionDivergence.class)
    void chaque_etat_et_chaque_role_suivent_la_table(TransitionDivergence transition) {
        Tables.verifier(
                transition,
                TABLE.get(transition),
                EtatDivergence.values(),
                RoleConvention.values(),
                pret());
    }

    @ParameterizedTest
    @CsvSource({
        "LEVER, NOUVELLE_REDACTION",
        "LEVER, PLUS_PERSONNE_NE_S_OPPOSE",
        "ACCEPTER_COMME_RESERVE, RESERVE_ECRITE",
        "ACCEPTER_COMME_RESERVE, PLUS_PERSONNE_NE_BLOQUE",
        "REPORTER, DATE_DE_REPORT",
        "REPORTER, PLUS_PERSONNE_NE_BLOQUE",
        "ARBITRER, DECISION_ECRITE"
    })
    void chaque_exigence_refuse(TransitionDivergence transition, String regle) {
        var rien =
                new DossierDivergence(
                        List.of("CPTS"), List.of("CPTS"), null, " ", JOUR, JOUR, null);
        var demande = new Demande(transition.roles().iterator().next(), "Parce que");
        assertThat(transition.deciderSansEtat(rien, demande).motifs())
                .extracting(Motif::code)
                .contains(regle);
    }

    @Test
    void un_desaccord_sans_blocage_peut_devenir_une_reserve() {
        var dossier =
                new DossierDivergence(
                        List.of("CPTS"), List.of(), null, "Sauf la nuit", null, JOUR, null);
        assertThat(
                        ACCEPTER_COMME_RESERVE
                                .decider(
                                        EtatDivergence.EN_DISCUSSION,
                                        dossier,
                                        Demande.de(RoleConvention.RAPPORTEUR))
                                .permise())
                .isTrue();
    }
}
