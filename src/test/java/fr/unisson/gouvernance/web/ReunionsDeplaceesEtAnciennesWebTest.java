package fr.unisson.gouvernance.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.Personnages;
import fr.unisson.gouvernance.InstanceId;
import fr.unisson.gouvernance.Instances;
import fr.unisson.gouvernance.Quorum;
import fr.unisson.gouvernance.Sieges;
import fr.unisson.gouvernance.UneInstanceQuiSeReunit;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/// Around the life of a meeting: whom to call when it moves, and where the old ones are.
@PageTest
class ReunionsDeplaceesEtAnciennesWebTest {

    @Autowired MockMvcTester mvc;
    @Autowired Personnages personnages;
    @Autowired Instances instances;
    @Autowired Sieges sieges;
    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transaction;
    UneInstanceQuiSeReunit cvs;
    InstanceId id = new InstanceId(0);
    String base = "";
    Navigation secretaire = new Navigation(mvc);

    @BeforeEach
    void ouvrir() {
        cvs = new UneInstanceQuiSeReunit(personnages);
        id =
                cvs.acteur(cvs.secretaire)
                        .executer(() -> cvs.fonder(instances, sieges, Quorum.MOITIE));
        base = "/instances/" + id + "/reunions";
        secretaire = personnages.connecter(mvc, cvs.secretaire);
    }

    @Test
    void celui_qui_deplace_ou_annule_apprend_qui_aucun_courriel_n_a_prevenu() {
        var reunion = planifier();
        secretaire.lire(reunion);
        secretaire.suivre(
                secretaire.envoyer(reunion + "/points", "titre", "Menus", "nature", "DECISION"));
        secretaire.suivre(
                secretaire.envoyer(reunion + "/invites", "nom", "Paul Muet", "courriel", ""));
        secretaire.suivre(secretaire.envoyer(reunion + "/convocation", "version", "1"));
        String[] report = {
            "version", "2", "jour", "2099-06-02", "heure", "10:00", "duree", "60", "motif", "Grève"
        };
        assertThat(secretaire.suivre(secretaire.envoyer(reunion + "/report", report)))
                .bodyText()
                .contains("reçoivent la nouvelle date", "à prévenir autrement", "Paul Muet.");
        secretaire.suivre(secretaire.envoyer(reunion + "/convocation", "version", "3"));
        assertThat(
                        secretaire.suivre(
                                secretaire.envoyer(
                                        reunion + "/annulation", "version", "4", "motif", "Gel")))
                .bodyText()
                .contains("La réunion est annulée. Sans adresse de courriel", "Paul Muet.");
        assertThat(secretaire.lire(planifier() + "/sujets"))
                .as("what a cancelled meeting would have dealt with waits for the next one")
                .bodyText()
                .contains("Menus");
    }

    private String planifier() {
        secretaire.lire(base + "/nouvelle");
        return Objects.requireNonNull(
                secretaire
                        .envoyer(
                                base,
                                "jour",
                                cvs.jour.plusDays(1).toString(),
                                "heure",
                                "10:00",
                                "duree",
                                "60",
                                "lieu",
                                "Salle du jardin")
                        .getResponse()
                        .getRedirectedUrl());
    }

    @Test
    void les_reunions_anciennes_restent_a_un_lien_et_le_calendrier_remonte_jusqu_a_elles() {
        var ancienne = cvs.jour.minusYears(4);
        assertThat(secretaire.lire(base)).bodyText().doesNotContain("Réunions d’avant le");
        tenueLe(ancienne);
        for (var liste : new String[] {base, "/reunions"}) {
            assertThat(secretaire.lire(liste))
                    .bodyText()
                    .contains(
                            "Réunions d’avant le",
                            liste + "?depuis=" + ancienne.getYear() + "#passees")
                    .doesNotContain("Réunion de fondation");
            assertThat(secretaire.lire(liste + "?depuis=" + ancienne.getYear()))
                    .bodyText()
                    .contains("Réunion de fondation")
                    .doesNotContain("Réunions d’avant le");
        }
        var mois = ancienne.toString().substring(0, 7);
        assertThat(secretaire.lire(base + "?mois=" + mois))
                .bodyText()
                .contains("Réunion de fondation", "Réunions d’avant le");
        assertThat(secretaire.lire(base + "?depuis=toujours&mois=jamais")).hasStatus(200);
    }

    private void tenueLe(LocalDate jour) {
        cvs.acteur(cvs.secretaire)
                .executer(() ->
                        transaction.execute(_ ->
                                db.sql(
                                                """
                                                insert into reunion (instance_id, etat,
                                                    etat_le, objet, debut, duree, uid, cree_le)
                                                values (:instance, 'TENUE', now(),
                                                    'Réunion de fondation',
                                                    :jour::timestamp at time zone 'Europe/Paris',
                                                    60, :uid, now())
                                                """)
                                        .param("instance", id.valeur())
                                        .param("jour", jour)
                                        .param("uid", UUID.randomUUID().toString())
                                        .update()));
    }
}
