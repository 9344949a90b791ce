package fr.unisson.gouvernance.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.Personnages;
import fr.unisson.acces.CompteId;
import fr.unisson.acces.Habilitations;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.gouvernance.Instances;
import fr.unisson.gouvernance.Quorum;
import fr.unisson.gouvernance.Sieges;
import fr.unisson.gouvernance.UneInstanceQuiSeReunit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/// A body that several organisations bear: whoever confides an action says in whose plan.
@PageTest
class ActionsDesPorteursWebTest {

    private static final Pattern PRESENCE =
            Pattern.compile("name=\"version-(\\d+)\" value=\"(\\d+)\"");

    @Autowired MockMvcTester mvc;
    @Autowired Personnages personnages;
    @Autowired Instances instances;
    @Autowired Sieges sieges;
    @Autowired Habilitations habilitations;
    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transaction;
    UneInstanceQuiSeReunit cvs;
    OrganisationId voisine = new OrganisationId(0);
    String reunion = "";
    String point = "";

    @BeforeEach
    void ouvrir() {
        cvs = new UneInstanceQuiSeReunit(personnages);
        voisine = personnages.organisation("Foyer qui porte aussi " + UUID.randomUUID());
        var secretaire = cvs.acteur(cvs.secretaire);
        var id = secretaire.executer(() -> cvs.fonder(instances, sieges, Quorum.MOITIE));
        secretaire.executer(() -> instances.porter(id, voisine));
        var page = connexion(cvs.secretaire);
        page.lire("/instances/" + id + "/reunions/nouvelle");
        reunion =
                Objects.requireNonNull(
                        page.envoyer(
                                        "/instances/" + id + "/reunions",
                                        "jour",
                                        cvs.jour.toString(),
                                        "heure",
                                        "23:59",
                                        "duree",
                                        "60",
                                        "lieu",
                                        "Salle du jardin")
                                .getResponse()
                                .getRedirectedUrl());
        page.envoyer(reunion + "/points", "titre", "Menus", "nature", "DECISION");
        page.envoyer(reunion + "/convocation", "version", "1");
        page.envoyer(reunion + "/seance/ouverture", "version", "2");
        var trouve =
                Pattern.compile(reunion + "/seance/points/\\d+")
                        .matcher(Navigation.texte(page.lire(reunion + "/seance")));
        assertThat(trouve.find()).isTrue();
        point = trouve.group();
    }

    @Test
    void l_action_va_dans_le_plan_de_qui_la_confie() {
        var referente =
                connexion(
                        personnages.membre(
                                "Nadia", "Voisine", voisine, RoleOrganisation.REFERENT_QUALITE));
        assertThat(referente.lire(reunion + "/seance"))
                .bodyText()
                .contains("Confier une action")
                .doesNotContain("Dans le plan de");
        assertThat(referente.envoyer(point + "/actions", "titre", "Goûter les textures"))
                .hasStatus(303);
        assertThat(plan("Goûter les textures")).isEqualTo(voisine.valeur());
    }

    @Test
    void ce_qui_est_confie_en_seance_se_lit_au_compte_rendu_meme_d_un_autre_plan() {
        var referente =
                connexion(
                        personnages.membre(
                                "Nadia", "Voisine", voisine, RoleOrganisation.REFERENT_QUALITE));
        referente.lire(reunion + "/seance");
        referente.envoyer(point + "/actions", "titre", "Peser les plateaux du soir");
        var secretaire = connexion(cvs.secretaire);
        assertThat(secretaire.lire(reunion + "/seance"))
                .bodyText()
                .contains("Peser les plateaux du soir");
        noterLesPresences(secretaire);
        assertThat(secretaire.envoyer(reunion + "/seance/levee", "version", "3")).hasStatus(303);
        assertThat(secretaire.lire(reunion + "/compte-rendu"))
                .bodyText()
                .contains("Action confiée", "Peser les plateaux du soir");
    }

    @Test
    void qui_est_de_deux_organisations_choisit() {
        var deux = personnages.membre("Paul", "Double", voisine, RoleOrganisation.DIRECTION);
        Acteurs.systeme()
                .executer(() ->
                        habilitations.definir(
                                deux, cvs.organisation, Set.of(RoleOrganisation.DIRECTION)));
        var page = connexion(deux);
        assertThat(page.lire(reunion + "/seance"))
                .bodyText()
                .contains("Dans le plan de", "Foyer qui porte aussi", "EHPAD des réunions");
        page.envoyer(
                point + "/actions",
                "titre",
                "Acheter des chaises",
                "organisation",
                cvs.organisation.toString());
        assertThat(plan("Acheter des chaises")).isEqualTo(cvs.organisation.valeur());
    }

    private void noterLesPresences(Navigation secretaire) {
        var champs = new ArrayList<String>();
        PRESENCE.matcher(Navigation.texte(secretaire.lire(reunion + "/seance/presences")))
                .results()
                .forEach(m -> {
                    champs.addAll(List.of("version-" + m.group(1), m.group(2)));
                    champs.addAll(List.of("presence-" + m.group(1), "PRESENT"));
                });
        assertThat(secretaire.envoyer(reunion + "/seance/presences", champs.toArray(String[]::new)))
                .hasStatus(303);
    }

    private long plan(String titre) {
        return Acteurs.systeme()
                .executer(() ->
                        Objects.requireNonNull(
                                transaction.execute(_ ->
                                        db.sql(
                                                        """
                                                        select organisation_id from action
                                                         where titre = :titre
                                                         order by id desc limit 1
                                                        """)
                                                .param("titre", titre)
                                                .query(Long.class)
                                                .single())));
    }

    private Navigation connexion(CompteId compte) {
        var navigation = new Navigation(mvc).depuis("test-" + UUID.randomUUID());
        navigation.lire("/connexion");
        navigation.envoyer(
                "/connexion",
                "courriel",
                personnages.courriel(compte),
                "motDePasse",
                Personnages.MOT_DE_PASSE);
        return navigation;
    }
}
