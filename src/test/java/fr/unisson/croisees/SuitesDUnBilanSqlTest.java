package fr.unisson.croisees;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.SqlTest;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.croisees.domaine.TransitionCroisee;
import fr.unisson.gouvernance.Delais;
import fr.unisson.gouvernance.InstanceDeReunion;
import fr.unisson.gouvernance.InstanceId;
import fr.unisson.gouvernance.NatureInstance;
import fr.unisson.gouvernance.Quorum;
import fr.unisson.gouvernance.Sujet;
import fr.unisson.pilotage.EcheanceDuTexteVue;
import fr.unisson.pilotage.EcheancesDuTexte;
import fr.unisson.pilotage.NatureDEcheance;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Dates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a report brings once it is sent: to the bodies of each party, and to the dates of the text.
@SqlTest
class SuitesDUnBilanSqlTest {

    private static final String REVUE = "Revue annuelle de la convention";

    @Autowired BeanFactory beans;
    @Autowired SujetsCroises sujets;
    @Autowired EcheancesDuTexte echeances;
    @Autowired Acteurs acteurs;
    @Autowired JdbcClient db;
    @Autowired Clock horloge;

    /// The bodies of users and of care receive the report, from the day it is sent and for six
    /// months; others, and those of another organisation, do not.
    @Test
    void le_bilan_est_propose_aux_instances_de_chaque_partie_une_fois_transmis() {
        essai(
                NatureCroisee.LEGERE,
                u -> {
                    u.passer(TransitionCroisee.OUVRIR);
                    assertThat(
                                    proposes(
                                            u,
                                            u.c.enReferent(0),
                                            NatureInstance.CVS,
                                            u.c.organisation(0),
                                            0))
                            .isEmpty();
                    u.transmise();
                    for (int rang = 0; rang < 3; rang++) {
                        for (var nature :
                                List.of(
                                        NatureInstance.CVS,
                                        NatureInstance.CDU,
                                        NatureInstance.CME,
                                        NatureInstance.CSIRMT)) {
                            assertThat(
                                            proposes(
                                                    u,
                                                    u.c.enReferent(rang),
                                                    nature,
                                                    u.c.organisation(rang),
                                                    0))
                                    .singleElement()
                                    .satisfies(s -> {
                                        assertThat(s.titre())
                                                .startsWith("Bilan de l’évaluation croisée");
                                        assertThat(s.lien()).isEqualTo(u.lue().adresse());
                                    });
                        }
                    }
                    var cvs = NatureInstance.CVS;
                    assertThat(proposes(u, u.c.enReferent(0), cvs, u.c.organisation(0), 7))
                            .isEmpty();
                    assertThat(proposes(u, u.c.enReferent(0), cvs, 0, 0)).isEmpty();
                    assertThat(
                                    proposes(
                                            u,
                                            u.c.enReferent(0),
                                            NatureInstance.COPIL,
                                            u.c.organisation(0),
                                            0))
                            .isEmpty();
                });
    }

    /// Days from today to the date that the text gives, and whether the report holds it.
    @ParameterizedTest
    @CsvSource({"-20, true", "0, true", "170, true", "200, false"})
    void la_revue_de_l_annee_tient_sa_date_et_revient_un_an_apres(int jours, boolean tenue) {
        essai(
                NatureCroisee.LEGERE,
                u -> {
                    var pour = aujourdhui().plusDays(jours);
                    db.sql(
                                    """
                                    insert into echeance_du_texte (convention_id, nature, objet, pour_le,
                                                                   cree_le)
                                    values (:c, 'EVALUATION', :objet, :pour, now())
                                    """)
                            .param("c", u.c.cle())
                            .param("objet", REVUE)
                            .param("pour", pour)
                            .update();
                    u.transmise();
                    var revues =
                            u.en(u.c.enReferent(0), () -> echeances.lister(u.c.id())).stream()
                                    .filter(e -> e.nature() == NatureDEcheance.EVALUATION)
                                    .toList();
                    assertThat(revues)
                            .extracting(EcheanceDuTexteVue::pourLe, EcheanceDuTexteVue::faite)
                            .containsExactlyElementsOf(
                                    tenue
                                            ? List.of(
                                                    org.assertj.core.api.Assertions.tuple(
                                                            pour, true),
                                                    org.assertj.core.api.Assertions.tuple(
                                                            pour.plusYears(1), false))
                                            : List.of(
                                                    org.assertj.core.api.Assertions.tuple(
                                                            pour, false)));
                });
    }

    /// What is asked of nobody: the last word settles the report by itself.
    @Test
    void arreter_le_bilan_n_est_demande_que_si_une_partie_est_partie_sans_se_prononcer() {
        essai(
                NatureCroisee.LEGERE,
                u -> {
                    u.passer(TransitionCroisee.OUVRIR);
                    u.remises(true);
                    u.passer(TransitionCroisee.METTRE_EN_COMMUN);
                    u.discuter();
                    u.passer(TransitionCroisee.REDIGER);
                    var bilan = u.rediger(0, "Synthèse");
                    for (int i = 0; i < 2; i++) u.dire(i, bilan, PositionSurBilan.ACCORD, "");
                    assertThat(possibles(u)).doesNotContain(TransitionCroisee.APPROUVER);
                    db.sql("update partie set etat = 'SORTIE', sortie_le = :j where id = :p")
                            .param("p", u.c.partie(2))
                            .param("j", aujourdhui())
                            .update();
                    assertThat(possibles(u)).contains(TransitionCroisee.APPROUVER);
                });
    }

    private static List<TransitionCroisee> possibles(UneCroisee u) {
        return u.en(u.c.enAnimateur(), () -> u.un(VieDesCroisees.class).possibles(u.lue()));
    }

    private List<Sujet> proposes(
            UneCroisee u, Acteur qui, NatureInstance nature, long organisation, int mois) {
        var instance =
                new InstanceDeReunion(
                        new InstanceId(0),
                        new OrganisationId(organisation),
                        "Instance d’essai",
                        nature,
                        Quorum.AUCUN,
                        null,
                        null,
                        Delais.USUELS,
                        true,
                        true,
                        true);
        return u.en(qui, () -> sujets.pour(instance, aujourdhui().plusMonths(mois)));
    }

    private void essai(NatureCroisee nature, Consumer<UneCroisee> travail) {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> travail.accept(UneCroisee.programmee(beans, nature, aujourdhui())));
    }

    private LocalDate aujourdhui() {
        return Dates.jourDe(horloge.instant());
    }
}
