package fr.unisson.pilotage;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.SqlTest;
import fr.unisson.conventions.ConventionEnVigueur;
import fr.unisson.conventions.InstancesDeConvention;
import fr.unisson.conventions.domaine.Duree;
import fr.unisson.conventions.domaine.ModePriseEffet;
import fr.unisson.conventions.domaine.ModeRenouvellement;
import fr.unisson.gouvernance.LiensDeSeance;
import fr.unisson.gouvernance.ReunionId;
import fr.unisson.gouvernance.Reunions;
import fr.unisson.gouvernance.Sujet;
import fr.unisson.pilotage.domaine.TransitionMission;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the follow-up of a convention gives to the meetings of its committee.
@SqlTest
class ConventionsEnSeanceSqlTest {

    @Autowired ConventionsEnSeance liens;
    @Autowired SujetsDesMissions sujets;
    @Autowired OuvertureDuSuivi ouverture;
    @Autowired Missions missions;
    @Autowired InstancesDeConvention instances;
    @Autowired Reunions reunions;
    @Autowired Acteurs acteurs;
    @Autowired JdbcClient db;

    @Test
    void la_seance_ouvre_la_convention_en_vigueur_d_ou_l_on_revient() {
        essai(c -> {
            var comite = instances.comite(c.id()).orElseThrow();
            acteurs.devenir(
                    c.enReferent(0),
                    () ->
                            assertThat(liens.pour(comite.id(), new ReunionId(7)))
                                    .extracting(LiensDeSeance.Lien::lien)
                                    .containsExactly(
                                            "/conventions/" + c.id() + "/pilotage?reunion=7"));
            c.mettreEn("EXPIREE");
            assertThat(liens.pour(comite.id(), new ReunionId(7))).isEmpty();
        });
    }

    @Test
    void une_mission_non_activee_depuis_six_mois_est_offerte_au_comite() {
        essai(c -> {
            var comite = reunions.instance(instances.comite(c.id()).orElseThrow().id());
            var m = missions.lister(c.id()).getFirst();
            acteurs.devenir(
                    c.enReferent(0),
                    () ->
                            missions.franchir(
                                    m.id(),
                                    1,
                                    TransitionMission.CONSTATER_NON_ACTIVEE,
                                    "",
                                    Acte.AUCUN,
                                    null));
            var jour = LocalDate.now(fr.unisson.socle.Dates.PARIS);
            assertThat(sujets.pour(comite, jour.plusMonths(5))).isEmpty();
            assertThat(sujets.pour(comite, jour.plusMonths(7)))
                    .extracting(Sujet::titre)
                    .containsExactly(
                            "Repositionner une mission non activée : Repérer les chutes ensemble");
        });
    }

    private void essai(Consumer<ConventionEnVigueur> essai) {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    var c =
                            ConventionEnVigueur.depuis(
                                    db,
                                    2,
                                    LocalDate.of(2026, 3, 31),
                                    new Duree(
                                            ModePriseEffet.DERNIERE_SIGNATURE,
                                            null,
                                            null,
                                            36,
                                            ModeRenouvellement.EXPRES,
                                            null,
                                            null,
                                            3,
                                            false));
                    TexteQuiPromet.article(
                            db,
                            c.cle(),
                            "10",
                            "COPIL",
                            """
                            {"membres":[{"partie":"Partie 1","titulaire":"","suppleant":"",
                              "representantUsagers":false}],"presidence":"","quorum":"",
                             "regleDeDecision":"","reunionsParAn":2}
                            """);
                    TexteQuiPromet.article(
                            db,
                            c.cle(),
                            "3",
                            "MISSIONS_COMMUNES",
                            """
                            {"missions":[{"mission":"Repérer les chutes ensemble","ancrages":"",
                              "pilote":"Partie 1","statut":"ACTIVE"}]}
                            """);
                    ouverture.rattraper();
                    essai.accept(c);
                });
    }
}
