package fr.unisson.derives.domaine;

import static fr.unisson.derives.domaine.EtatAlerte.*;
import static fr.unisson.derives.domaine.TransitionAlerte.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.socle.Acteur;
import fr.unisson.socle.vie.Decision;
import fr.unisson.socle.vie.Demande;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Tables;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TransitionAlerteTest {

    private static final LocalDate JOUR = LocalDate.of(2027, 3, 4);
    private static final DossierAlerte.Plan PLAN =
            new DossierAlerte.Plan("Deux demi-journées", "Lise Ormes", JOUR.plusDays(20));
    private static final DossierAlerte PRET =
            new DossierAlerte(
                    false,
                    Gravite.SERIEUSE,
                    PLAN,
                    "Le délai est tenu",
                    true,
                    "Décision COPIL 2027-001",
                    IssueAlerte.REPOSITIONNEMENT,
                    JOUR);

    /// The table of the domain (3.8), written a second time by hand: `A → B : ROLE motif`.
    private static final Map<TransitionAlerte, String> TABLE =
            Map.of(
                    QUALIFIER, "DETECTEE → QUALIFIEE : PRESIDENCE SUPPLEANCE COMITE_ELARGI",
                    CLASSER, "QUALIFIEE → SANS_SUITE : PRESIDENCE SUPPLEANCE motif",
                    PLANIFIER,
                            "QUALIFIEE → PLAN_DE_REDRESSEMENT : PRESIDENCE SUPPLEANCE PARTIE"
                                    + " PRESIDENCE_CONCERNEE",
                    REVOIR_LE_PLAN,
                            "PLAN_DE_REDRESSEMENT → PLAN_DE_REDRESSEMENT : PRESIDENCE SUPPLEANCE"
                                    + " PARTIE PRESIDENCE_CONCERNEE motif",
                    LEVER,
                            "PLAN_DE_REDRESSEMENT → LEVEE : PRESIDENCE SUPPLEANCE"
                                    + " PRESIDENCE_CONCERNEE",
                    ESCALADER,
                            "PLAN_DE_REDRESSEMENT → ESCALADEE : PRESIDENCE SUPPLEANCE"
                                    + " PRESIDENCE_CONCERNEE motif",
                    CHOISIR_L_ISSUE,
                            "ESCALADEE → REPOSITIONNEMENT AVENANT SUSPENSION RETRAIT RESILIATION :"
                                    + " PRESIDENCE SUPPLEANCE PRESIDENCE_CONCERNEE",
                    CONSTATER_LA_FIN, "DETECTEE → SANS_SUITE : SYSTEME motif",
                    CLORE_AVEC_LA_CONVENTION,
                            "DETECTEE QUALIFIEE PLAN_DE_REDRESSEMENT ESCALADEE → SANS_SUITE :"
                                    + " SYSTEME motif");

    @ParameterizedTest
    @EnumSource
    void chaque_etat_et_chaque_role_suivent_la_table(TransitionAlerte transition) {
        Tables.verifier(
                transition, TABLE.get(transition), EtatAlerte.values(), RoleAlerte.values(), PRET);
    }

    @ParameterizedTest
    @EnumSource
    void une_convention_archivee_ne_bouge_plus(TransitionAlerte transition) {
        assertThat(
                        Tables.manques(
                                transition,
                                new DossierAlerte(
                                        true,
                                        Gravite.MINEURE,
                                        PLAN,
                                        "Effet",
                                        true,
                                        "Acte",
                                        IssueAlerte.AVENANT,
                                        JOUR)))
                .containsExactly("CONVENTION_OUVERTE");
    }

    @Test
    void ce_qui_manque_se_dit_en_une_fois() {
        var vide =
                new DossierAlerte(
                        false, null, DossierAlerte.Plan.AUCUN, "", false, " ", null, JOUR);
        assertThat(
                        Arrays.stream(TransitionAlerte.values())
                                .collect(Collectors.toMap(t -> t, t -> Tables.manques(t, vide))))
                .isEqualTo(
                        Map.of(
                                QUALIFIER, List.of("GRAVITE_DITE"),
                                CLASSER, List.of(),
                                PLANIFIER, List.of("PLAN_DIT", "PLAN_CONFIE", "PLAN_DATE"),
                                REVOIR_LE_PLAN, List.of("PLAN_DIT", "PLAN_CONFIE", "PLAN_DATE"),
                                LEVER, List.of("DECISION_CITEE", "EFFET_OBSERVE"),
                                ESCALADER, List.of(),
                                CONSTATER_LA_FIN, List.of(),
                                CHOISIR_L_ISSUE, List.of("ISSUE_CHOISIE", "ACTE_CITE"),
                                CLORE_AVEC_LA_CONVENTION, List.of()));
    }

    /// As for every life: a reason is kept for ever. What the platform repeats waits for no
    /// wording.
    @Test
    void un_motif_ne_designe_personne() {
        var demande = Demande.de(RoleAlerte.PRESIDENCE).car("Née le 3 mars 1941");
        assertThat(CLASSER.decider(QUALIFIEE, PRET, demande).motifs())
                .singleElement()
                .satisfies(m -> {
                    assertThat(m.code()).isEqualTo(Motif.SANS_MOTIF);
                    assertThat(m.phrase()).contains("une date de naissance");
                });
        var systeme = Demande.de(RoleAlerte.SYSTEME).car("Née le 3 mars 1941");
        Acteur.systeme("alertes")
                .executer(() ->
                        assertThat(
                                        CLORE_AVEC_LA_CONVENTION
                                                .decider(QUALIFIEE, PRET, systeme)
                                                .permise())
                                .isTrue());
    }

    @Test
    void un_plan_ne_se_date_pas_dans_le_passe() {
        var hier = new DossierAlerte.Plan("Former", "Lise Ormes", JOUR.minusDays(1));
        assertThat(Tables.manques(PLANIFIER, avec(hier))).containsExactly("PLAN_DATE");
        var aujourdhui = new DossierAlerte.Plan("Former", "Lise Ormes", JOUR);
        assertThat(Tables.manques(PLANIFIER, avec(aujourdhui))).isEmpty();
    }

    /// Words that name a meeting may stand for the way out; never for lifting an alert.
    @Test
    void seule_une_decision_du_registre_leve_une_alerte() {
        var mots =
                new DossierAlerte(
                        false,
                        null,
                        PLAN,
                        "Effet",
                        false,
                        "Réunion du 4 mars",
                        IssueAlerte.RETRAIT,
                        JOUR);
        assertThat(Tables.manques(LEVER, mots)).containsExactly("DECISION_CITEE");
        assertThat(Tables.manques(CHOISIR_L_ISSUE, mots)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void chaque_issue_garde_son_nom_et_clot_l_alerte(IssueAlerte issue) {
        var dossier =
                new DossierAlerte(
                        false, null, DossierAlerte.Plan.AUCUN, "", false, "Acte", issue, JOUR);
        var decision =
                CHOISIR_L_ISSUE.decider(ESCALADEE, dossier, Demande.de(RoleAlerte.PRESIDENCE));
        assertThat(decision).isEqualTo(new Decision.Permise<>(EtatAlerte.valueOf(issue.name())));
        assertThat(issue.etat().ouverte()).isFalse();
    }

    @Test
    void repositionner_vient_avant_toute_autre_issue() {
        assertThat(IssueAlerte.values())
                .containsExactly(
                        IssueAlerte.REPOSITIONNEMENT,
                        IssueAlerte.AVENANT,
                        IssueAlerte.SUSPENSION,
                        IssueAlerte.RETRAIT,
                        IssueAlerte.RESILIATION);
    }

    @ParameterizedTest
    @EnumSource(EtatAlerte.class)
    void on_sort_de_tout_etat_ouvert_et_on_arrive_a_tous_les_autres(EtatAlerte etat) {
        assertThat(Arrays.stream(TransitionAlerte.values()).anyMatch(t -> t.possibleDepuis(etat)))
                .isEqualTo(etat.ouverte());
        assertThat(
                        Arrays.stream(TransitionAlerte.values())
                                .anyMatch(t -> t.passage().destinations().contains(etat)))
                .isEqualTo(etat != DETECTEE);
    }

    private static DossierAlerte avec(DossierAlerte.Plan plan) {
        return new DossierAlerte(false, null, plan, "", false, "", null, JOUR);
    }
}
