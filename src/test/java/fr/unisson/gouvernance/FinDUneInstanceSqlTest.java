package fr.unisson.gouvernance;

import static fr.unisson.gouvernance.UneInstanceQuiSeReunit.fait;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.Personnages;
import fr.unisson.SqlTest;
import fr.unisson.echeances.Echeances;
import fr.unisson.socle.JoursOuvres;
import fr.unisson.socle.vie.Motif;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A body that closes takes its meetings along; one that works is asked what it owes on days when
/// somebody is there.
@SqlTest
class FinDUneInstanceSqlTest {

    @Autowired Instances instances;
    @Autowired Sieges sieges;
    @Autowired Chartes chartes;
    @Autowired Reunions reunions;
    @Autowired OrdresDuJour ordres;
    @Autowired Seances seances;
    @Autowired Decisions decisions;
    @Autowired Echeances echeances;
    @Autowired List<SujetsEnAttente> sujets;
    @Autowired Personnages personnages;
    @Autowired Acteurs acteurs;
    @Autowired JdbcClient db;

    @Test
    void clore_annule_les_reunions_et_les_retire_des_agendas() {
        var cvs = new UneInstanceQuiSeReunit(personnages);
        cvs.essayer(
                acteurs,
                () -> {
                    var id = cvs.fonder(instances, sieges, Quorum.MOITIE);
                    var planifiee = fait(reunions.planifier(id, plusTard(cvs, 40)));
                    var convoquee = fait(reunions.planifier(id, plusTard(cvs, 20)));
                    fait(ordres.ajouter(convoquee, NouveauPoint.de("Menus", NaturePoint.SUIVI)));
                    fait(reunions.convoquer(convoquee, 1));
                    assertThat(reunions.aTenir(id)).hasSize(2);
                    assertThat(
                                    instances
                                            .clore(id, version(id), cvs.jour.plusDays(1), "Fusion")
                                            .motifs())
                            .extracting(Motif::code)
                            .containsExactly("LE");

                    fait(instances.clore(id, version(id), cvs.jour, "Fusion"));

                    assertThat(List.of(planifiee, convoquee))
                            .extracting(r -> reunions.lire(r).etat())
                            .containsOnly(EtatReunion.ANNULEE);
                    assertThat(reunions.aTenir(id)).isEmpty();
                    assertThat(annulations("marcel." + id + "@exemple.fr")).isEqualTo(1);
                    assertThat(instances.listerPour(cvs.organisation.valeur()))
                            .allSatisfy(i -> assertThat(i.seances()).isEmpty());
                    assertThat(reunions.planifier(id, plusTard(cvs, 9)).motifs())
                            .extracting(Motif::code)
                            .containsExactly(Motif.ETAT);
                    assertThat(
                                    ordres.ajouter(
                                                    convoquee,
                                                    NouveauPoint.de("Bruit", NaturePoint.SUIVI))
                                            .motifs())
                            .extracting(Motif::code)
                            .containsExactly(Motif.ETAT);
                    assertThat(chartes.adopter(id, "Écouter", null, cvs.jour, "").motifs())
                            .extracting(Motif::code)
                            .containsExactly(Motif.ETAT);
                });
    }

    @Test
    void une_seance_ouverte_se_leve_avant_de_clore() {
        var cvs = new UneInstanceQuiSeReunit(personnages);
        cvs.essayer(
                acteurs,
                () -> {
                    var id = cvs.fonder(instances, sieges, Quorum.MOITIE);
                    ouvrir(id, cvs);
                    assertThat(instances.clore(id, version(id), cvs.jour, "Fusion").motifs())
                            .extracting(Motif::code)
                            .containsExactly("SEANCE");
                });
    }

    @Test
    void une_reunion_gardee_d_avant_la_cloture_ne_se_convoque_plus() {
        var cvs = new UneInstanceQuiSeReunit(personnages);
        cvs.essayer(
                acteurs,
                () -> {
                    var id = cvs.fonder(instances, sieges, Quorum.MOITIE);
                    var reunion = fait(reunions.planifier(id, plusTard(cvs, 20)));
                    fait(ordres.ajouter(reunion, NouveauPoint.de("Menus", NaturePoint.SUIVI)));
                    db.sql(
                                    "update instance set active = false, close_le = :le, close_motif = 'Fusion' where id = :id")
                            .param("le", cvs.jour)
                            .param("id", id.valeur())
                            .update();
                    assertThat(reunions.convoquer(reunion, 1).motifs())
                            .extracting(Motif::code)
                            .containsExactly(Motif.ETAT);
                    fait(reunions.annuler(reunion, 1, "Instance close"));
                });
    }

    @Test
    void la_convocation_est_due_un_jour_ouvre() {
        var cvs = new UneInstanceQuiSeReunit(personnages);
        cvs.essayer(
                acteurs,
                () -> {
                    var id = cvs.fonder(instances, sieges, Quorum.MOITIE);
                    var dimanche =
                            cvs.jour.plusDays(60).with(TemporalAdjusters.next(DayOfWeek.SUNDAY));
                    var delai = reunions.instance(id).delais().convocation();
                    var debut = dimanche.plusDays(delai).atTime(14, 0);
                    fait(reunions.planifier(id, cvs.aujourdhui().avecDebut(debut)));
                    acteurs.devenir(
                            cvs.acteur(cvs.presidente),
                            () ->
                                    assertThat(echeances.aFaire())
                                            .filteredOn(a ->
                                                    a.libelle().equals("Envoyer la convocation"))
                                            .singleElement()
                                            .satisfies(a ->
                                                    assertThat(a.pour())
                                                            .isEqualTo(
                                                                    JoursOuvres.FRANCE.ouAvant(
                                                                            dimanche))
                                                            .isBefore(dimanche)));
                });
    }

    @Test
    void un_groupe_de_travail_ne_regarde_que_ses_actions_en_retard() {
        var cvs = new UneInstanceQuiSeReunit(personnages);
        cvs.essayer(
                acteurs,
                () -> {
                    var id = cvs.fonder(instances, sieges, Quorum.MOITIE);
                    var dAilleurs = action(ouvrir(id, cvs), cvs);
                    var groupe = groupe(cvs);
                    var sienne = action(ouvrir(groupe, cvs), cvs);
                    enRetard(Set.of(dAilleurs, sienne), cvs.jour.minusDays(3));

                    assertThat(enRetardPour(id, cvs)).hasSize(2);
                    assertThat(enRetardPour(groupe, cvs)).containsExactly(sienne);
                });
    }

    private List<Long> enRetardPour(InstanceId id, UneInstanceQuiSeReunit cvs) {
        return sujets.stream()
                .filter(SujetsActionsEnRetard.class::isInstance)
                .flatMap(s -> s.pour(reunions.instance(id), cvs.jour).stream())
                .map(s -> Objects.requireNonNull(s.objet()).id())
                .toList();
    }

    private InstanceId groupe(UneInstanceQuiSeReunit cvs) {
        var nouvelle =
                new NouvelleInstance(
                        cvs.organisation.valeur(),
                        "Groupe chutes",
                        NatureInstance.GROUPE_TRAVAIL,
                        false,
                        7);
        var id = fait(instances.creer(nouvelle, Reglement.VIDE, null, List.of()));
        cvs.instance = id;
        cvs.sieger(sieges, College.PROFESSIONNELS, FonctionSiege.MEMBRE, Occupant.de(cvs.elue));
        return id;
    }

    private ReunionId ouvrir(InstanceId id, UneInstanceQuiSeReunit cvs) {
        var reunion = fait(reunions.planifier(id, cvs.aujourdhui()));
        fait(ordres.ajouter(reunion, NouveauPoint.de("Menus", NaturePoint.DECISION)));
        fait(reunions.convoquer(reunion, 1));
        fait(seances.ouvrir(reunion, 2));
        return reunion;
    }

    private long action(ReunionId reunion, UneInstanceQuiSeReunit cvs) {
        var point = ordres.lister(reunion).getFirst();
        var dite = new ActionDite(cvs.organisation, "Essayer", null, null);
        return fait(decisions.confier(reunions.lire(reunion), point, dite)).valeur();
    }

    private void enRetard(Set<Long> actions, LocalDate pour) {
        acteurs.devenir(
                Acteurs.systeme(),
                () ->
                        db.sql(
                                        "update action set etat = 'A_FAIRE', echeance = :pour where id in (:ids)")
                                .param("pour", pour)
                                .param("ids", actions)
                                .update());
    }

    private long annulations(String adresse) {
        List<Long> nombre = new ArrayList<>();
        acteurs.devenir(
                Acteurs.systeme(),
                () ->
                        nombre.add(
                                db.sql(
                                                """
                                                select count(*) from courrier c
                                                  join courrier_piece p on p.courrier_id = c.id
                                                 where c.adresse = :adresse
                                                   and convert_from(p.contenu, 'UTF8')
                                                       like '%METHOD:CANCEL%'
                                                """)
                                        .param("adresse", adresse)
                                        .query(Long.class)
                                        .single()));
        return nombre.getFirst();
    }

    private static NouvelleReunion plusTard(UneInstanceQuiSeReunit cvs, int jours) {
        return cvs.aujourdhui().avecDebut(cvs.jour.plusDays(jours).atTime(14, 0));
    }

    private int version(InstanceId id) {
        return instances.lire(id).version();
    }
}
