package fr.unisson.evolutions.domaine;

import static fr.unisson.evolutions.domaine.TransitionAdhesion.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.conventions.domaine.DonneesArticle.AccordDemande;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.socle.vie.Demande;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Tables;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TransitionAdhesionTest {

    private static final Suffrages ACQUIS = new Suffrages(AccordDemande.TOUTES, 3, 3, 0);
    private static final Suffrages PERDUS = new Suffrages(AccordDemande.TOUTES, 3, 1, 1);
    private static final Suffrages OUVERTS = new Suffrages(AccordDemande.TOUTES, 3, 2, 0);

    /// The table of the domain, written a second time by hand.
    private static final Map<TransitionAdhesion, String> TABLE =
            Map.of(
                    PROPOSER, "∅ → PROPOSEE : REFERENT SIGNATAIRE ANIMATEUR PRESIDENT_COPIL",
                    ACCORDER, "PROPOSEE → ACCORDEE : SYSTEME",
                    REFUSER, "PROPOSEE → REFUSEE : SYSTEME",
                    RETIRER,
                            "PROPOSEE → RETIREE : REFERENT SIGNATAIRE ANIMATEUR PRESIDENT_COPIL"
                                    + " motif",
                    ENTRER, "ACCORDEE → EFFECTIVE : SYSTEME",
                    CLORE, "PROPOSEE ACCORDEE → SANS_SUITE : SYSTEME");

    @ParameterizedTest
    @EnumSource
    void chaque_etat_et_chaque_role_suivent_la_table(TransitionAdhesion transition) {
        Tables.verifier(
                transition,
                TABLE.get(transition),
                EtatAdhesion.values(),
                RoleConvention.values(),
                propice(transition));
    }

    static Stream<Arguments> manques() {
        return Stream.of(
                Arguments.of(
                        PROPOSER, "CONVENTION_EN_VIGUEUR", dossier(false, true, "Dit", OUVERTS)),
                Arguments.of(
                        PROPOSER, "ORGANISATION_CHOISIE", dossier(true, false, "Dit", OUVERTS)),
                Arguments.of(PROPOSER, "PRESENTATION", dossier(true, true, " ", OUVERTS)),
                Arguments.of(
                        ACCORDER, "CONVENTION_EN_VIGUEUR", dossier(false, true, "Dit", ACQUIS)),
                Arguments.of(ACCORDER, "ACCORD_ACQUIS", dossier(true, true, "Dit", OUVERTS)),
                Arguments.of(REFUSER, "ACCORD_IMPOSSIBLE", dossier(true, true, "Dit", OUVERTS)),
                Arguments.of(
                        RETIRER,
                        "QUI_L_A_PROPOSEE",
                        new DossierAdhesion(true, true, "Dit", false, OUVERTS, false, false)),
                Arguments.of(ENTRER, "PARTIE_ENTREE", dossier(true, true, "Dit", ACQUIS)),
                Arguments.of(CLORE, "NE_PEUT_PLUS_ABOUTIR", dossier(true, true, "Dit", ACQUIS)));
    }

    @ParameterizedTest
    @MethodSource("manques")
    void ce_qui_manque_est_refuse_par_son_nom(
            TransitionAdhesion transition, String code, DossierAdhesion dossier) {
        var role = transition.roleParmi(List.of(RoleConvention.values())).orElseThrow();
        assertThat(transition.deciderSansEtat(dossier, new Demande(role, "Dit")).motifs())
                .extracting(Motif::code)
                .containsExactly(code);
    }

    /// Rule, parties, for, against: what is settled. Half is not a majority.
    @ParameterizedTest
    @CsvSource({
        "TOUTES, 2, 2, 0, acquis",
        "TOUTES, 2, 1, 0, ouvert",
        "TOUTES, 3, 2, 1, perdu",
        "TOUTES, 5, 0, 1, perdu",
        "MAJORITE, 2, 1, 0, ouvert",
        "MAJORITE, 2, 1, 1, perdu",
        "MAJORITE, 2, 2, 0, acquis",
        "MAJORITE, 3, 2, 0, acquis",
        "MAJORITE, 3, 1, 1, ouvert",
        "MAJORITE, 3, 1, 2, perdu",
        "MAJORITE, 4, 2, 1, ouvert",
        "MAJORITE, 4, 2, 2, perdu",
        "MAJORITE, 4, 3, 1, acquis",
        "MAJORITE, 5, 3, 2, acquis",
        "MAJORITE, 5, 2, 2, ouvert",
        "TOUTES, 0, 0, 0, ouvert"
    })
    void les_reponses_se_comptent_comme_l_article_le_dit(
            AccordDemande regle, int parties, int pour, int contre, String issue) {
        var s = new Suffrages(regle, parties, pour, contre);
        assertThat(s.acquis()).isEqualTo(issue.equals("acquis"));
        assertThat(s.impossible()).isEqualTo(issue.equals("perdu"));
    }

    @Test
    void une_adhesion_s_arrete_avec_la_convention() {
        assertThat(
                        CLORE.decider(
                                        EtatAdhesion.PROPOSEE,
                                        dossier(false, true, "Dit", OUVERTS),
                                        Demande.de(RoleConvention.SYSTEME))
                                .permise())
                .isTrue();
    }

    private static DossierAdhesion propice(TransitionAdhesion t) {
        return switch (t) {
            case REFUSER -> dossier(true, true, "Dit", PERDUS);
            case ENTRER -> new DossierAdhesion(true, false, "Dit", true, ACQUIS, true, false);
            case CLORE -> new DossierAdhesion(true, true, "Dit", true, ACQUIS, false, true);
            default -> dossier(true, true, "Dit", ACQUIS);
        };
    }

    private static DossierAdhesion dossier(
            boolean enVigueur, boolean organisation, String presentation, Suffrages suffrages) {
        return new DossierAdhesion(
                enVigueur, organisation, presentation, true, suffrages, false, false);
    }
}
