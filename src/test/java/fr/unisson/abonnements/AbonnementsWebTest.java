package fr.unisson.abonnements;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.Personnages;
import fr.unisson.acces.JetonsDApi;
import fr.unisson.acces.Portee;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.acces.Sessions;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.api.UnLogiciel;
import fr.unisson.conventions.Creation;
import fr.unisson.conventions.NouvelleConvention;
import fr.unisson.conventions.Scene;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Dates;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// From the page that subscribes a program to what this program receives.
@PageTest
class AbonnementsWebTest {

    private static final String ADRESSE = "/administration/abonnements";
    private static final Acteur PLATEFORME = Acteurs.systeme();
    private static final Pattern SECRET = Pattern.compile("unisson_wh_[A-Za-z0-9_-]{43}");

    @Autowired MockMvcTester mvc;
    @Autowired Personnages personnages;
    @Autowired Sessions sessions;
    @Autowired JetonsDApi jetons;
    @Autowired Creation creation;
    @Autowired Envois envois;
    @Autowired JdbcClient db;
    @Autowired Acteurs acteurs;
    @Autowired Scene scene;

    private OrganisationId tilleuls = new OrganisationId(0);
    private final UnAbonne abonne = new UnAbonne();

    @BeforeEach
    void creerLOrganisation() {
        tilleuls = personnages.organisation("EHPAD Les Tilleuls");
    }

    @AfterEach
    void fermer() {
        abonne.close();
    }

    @Test
    void une_action_qui_nait_s_annonce_signee_et_sans_son_titre() throws GeneralSecurityException {
        var page = administration(tilleuls);
        var secret = secret(abonner(page, abonne.adresse(), "ACTION_CHANGEE"));
        var action = proposer(tilleuls, "Revoir l’accueil de Mme Martin");
        passer(Instant.now());
        assertThat(abonne.recus()).hasSize(1);
        var recu = abonne.recus().getFirst();
        assertThat(recu.evenement()).isEqualTo("action.etat");
        assertThat(recu.corps())
                .contains("\"organisation\":" + tilleuls, "\"id\":" + action, "PROPOSEE")
                .doesNotContain("Martin", "accueil");
        assertThat(recu.signature()).isEqualTo(attendue(secret, recu));
        assertThat(page.lire(fiche(page))).bodyText().contains("Remis", "réponse 204", "1 essai");
        passer(Instant.now().plus(Duration.ofDays(1)));
        assertThat(abonne.recus()).hasSize(1);
    }

    @Test
    void une_convention_ne_s_annonce_qu_a_qui_y_prend_part() {
        var autre = personnages.organisation("Hôpital d’ailleurs");
        abonner(administration(tilleuls), abonne.adresse(), "CONVENTION_CHANGEE");
        try (var ailleurs = new UnAbonne()) {
            abonner(administration(autre), ailleurs.adresse(), "CONVENTION_CHANGEE");
            var cpts = personnages.organisation("CPTS de l’Erdre");
            var compte =
                    personnages.membre(
                            "Thomas", "Ruellan", tilleuls, RoleOrganisation.REFERENT_QUALITE);
            personnages
                    .acteur(compte, tilleuls)
                    .executer(() ->
                            creation.creer(
                                    new NouvelleConvention(
                                            "Mieux sortir",
                                            "",
                                            "convention-cadre-essms",
                                            tilleuls,
                                            Set.of(cpts),
                                            null,
                                            "",
                                            null)));
            passer(Instant.now());
            assertThat(abonne.recus())
                    .singleElement()
                    .satisfies(
                            r -> assertThat(r.corps()).contains("convention.etat", "DIAGNOSTIC"));
            assertThat(ailleurs.recus()).isEmpty();
        }
    }

    @Test
    void une_action_que_la_direction_garde_pour_elle_ne_s_annonce_pas() {
        var action = proposer(tilleuls, "Réservée");
        scene.ecrire(
                "update action set visibilite = 'DIRECTION' where id = :id",
                "id",
                Long.parseLong(action));
        abonner(administration(tilleuls), abonne.adresse(), "ACTION_CHANGEE");
        assertThat(
                        logiciel(tilleuls)
                                .appeler(
                                        HttpMethod.POST,
                                        "/api/v1/actions/" + action + "/passages",
                                        "{\"transition\": \"VALIDER\"}",
                                        Map.of("If-Match", "\"1\"")))
                .hasStatus(200);
        passer(Instant.now());
        assertThat(abonne.recus()).isEmpty();
    }

    @Test
    void une_echeance_depassee_s_annonce_une_fois() {
        abonner(administration(tilleuls), abonne.adresse(), "ECHEANCE_DEPASSEE");
        scene.ecrire(
                """
                insert into echeance (module, objet_type, objet_id, verbe, organisation_id, role,
                                      libelle, lien, pour_le, posee_le, modifiee_le)
                values ('essai', 'essai', :organisation, 'essayer', :organisation, 'DIRECTION',
                        'Essayer', '/', :hier, now(), now())
                """,
                "organisation",
                tilleuls.valeur(),
                "hier",
                Dates.jourDe(Instant.now()).minusDays(1));
        for (int i = 0; i < 2; i++) PLATEFORME.executer(envois::inscrireDepassees);
        passer(Instant.now());
        assertThat(abonne.recus())
                .singleElement()
                .satisfies(r -> assertThat(r.corps()).contains("echeance.depassee", "DEPASSEE"));
    }

    @Test
    void un_echec_est_repris_puis_abandonne_et_renvoye_a_la_demande() {
        var page = administration(tilleuls);
        abonner(page, abonne.quiRepond(500).adresse(), "ACTION_CHANGEE");
        proposer(tilleuls, "Une");
        var quand = Instant.now();
        passer(quand);
        assertThat(abonne.recus()).hasSize(1);
        passer(quand);
        assertThat(abonne.recus()).as("pas avant son heure").hasSize(1);
        assertThat(page.lire(fiche(page)))
                .bodyText()
                .contains("En attente", "réponse 500", "prochain essai le");
        for (int i = 0; i < 10; i++) {
            quand = quand.plus(Duration.ofDays(1));
            passer(quand);
        }
        assertThat(abonne.recus()).hasSize(7);
        var fiche = page.lire(fiche(page));
        assertThat(fiche).bodyText().contains("Abandonné", "7 essais");
        abonne.quiRepond(200);
        assertThat(page.envoyer(adresse(fiche, ADRESSE + "/\\d+/envois/\\d+"))).hasStatus(303);
        passer(Instant.now());
        assertThat(abonne.recus()).hasSize(8);
        assertThat(page.lire(fiche(page))).bodyText().contains("Remis", "réponse 200");
    }

    @Test
    void suspendu_ou_retire_un_abonnement_n_envoie_rien() {
        var page = administration(tilleuls);
        abonner(page, abonne.adresse(), "ACTION_CHANGEE");
        var fiche = fiche(page);
        page.lire(fiche);
        assertThat(page.envoyer(fiche + "/essai")).hasStatus(303);
        passer(Instant.now());
        assertThat(abonne.recus()).hasSize(1);
        assertThat(page.envoyer(fiche + "/suspension")).hasStatus(303);
        proposer(tilleuls, "Pendant la pause");
        passer(Instant.now());
        assertThat(abonne.recus()).hasSize(1);
        assertThat(page.envoyer(fiche + "/reprise")).hasStatus(303);
        proposer(tilleuls, "Après la pause");
        passer(Instant.now());
        assertThat(abonne.recus()).hasSize(2);
        proposer(tilleuls, "Jamais envoyée");
        assertThat(page.envoyer(fiche + "/retrait")).hasStatus(303);
        passer(Instant.now());
        assertThat(abonne.recus()).hasSize(2);
        assertThat(page.lire(fiche)).hasStatus(404);
        assertThat(page.lire(ADRESSE)).bodyText().contains("Aucun abonnement");
    }

    @Test
    void nul_ne_lit_ni_ne_touche_l_abonnement_d_une_autre_organisation() {
        var page = administration(tilleuls);
        abonner(page, abonne.adresse(), "ACTION_CHANGEE");
        var fiche = fiche(page);
        var autre = administration(personnages.organisation("Hôpital d’ailleurs"));
        autre.lire(ADRESSE);
        assertThat(autre.lire(fiche)).hasStatus(404);
        for (var geste : List.of("/essai", "/suspension", "/retrait", "/envois/1"))
            assertThat(autre.envoyer(fiche + geste)).hasStatus(404);
        var simple =
                personnages.connecter(
                        mvc,
                        personnages.membre(
                                "Luc", "Moreau", tilleuls, RoleOrganisation.PROFESSIONNEL));
        assertThat(simple.lire(ADRESSE)).hasStatus(403);
        var luc = personnages.compte("Anne", "Petit");
        acteurs.defaire(
                personnages.acteur(luc, tilleuls),
                () -> {
                    assertThat(compter("abonnement")).isZero();
                    assertThat(compter("abonnement_envoi")).isZero();
                });
    }

    @Test
    void une_saisie_incomplete_dit_tout_ce_qui_manque() {
        var page = administration(tilleuls);
        page.lire(ADRESSE);
        assertThat(page.envoyer(ADRESSE, "adresse", "ftp://exemple.fr"))
                .hasStatus(422)
                .bodyText()
                .contains("Donnez un nom", "https://", "au moins une chose");
    }

    private void passer(Instant quand) {
        PLATEFORME.executer(() -> envois.passer(quand));
    }

    private long compter(String table) {
        return db.sql("select count(*) from " + table).query(Long.class).single();
    }

    /// Written again here, from what the page of the API says.
    private static String attendue(String secret, UnAbonne.Recu recu)
            throws GeneralSecurityException {
        var t = recu.signature().substring(2, recu.signature().indexOf(','));
        assertThat(Instant.ofEpochSecond(Long.parseLong(t))).isBeforeOrEqualTo(Instant.now());
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        mac.update((t + ".").getBytes(StandardCharsets.UTF_8));
        return "t="
                + t
                + ",v1="
                + HexFormat.of()
                        .formatHex(mac.doFinal(recu.corps().getBytes(StandardCharsets.UTF_8)));
    }

    private Navigation administration(OrganisationId organisation) {
        var page =
                personnages.connecter(
                        mvc,
                        personnages.membre(
                                "Marie", "Dupont", organisation, RoleOrganisation.ADMINISTRATION));
        page.lire(ADRESSE);
        return page;
    }

    private static MvcTestResult abonner(Navigation page, String adresse, String genre) {
        var cree =
                page.envoyer(
                        ADRESSE, "nom", "Tableau de bord", "adresse", adresse, "genres", genre);
        assertThat(cree).hasStatus(200).bodyText().contains("ne sera plus affiché");
        return cree;
    }

    private static String secret(MvcTestResult page) {
        var trouve = SECRET.matcher(Navigation.texte(page));
        assertThat(trouve.find()).isTrue();
        return trouve.group();
    }

    private static String fiche(Navigation page) {
        return adresse(page.lire(ADRESSE), ADRESSE + "/\\d+");
    }

    private static String adresse(MvcTestResult page, String motif) {
        var trouve = Pattern.compile(motif).matcher(Navigation.texte(page));
        assertThat(trouve.find()).isTrue();
        return trouve.group();
    }

    private UnLogiciel logiciel(OrganisationId organisation) {
        var compte =
                personnages.membre(
                        "Thomas", "Ruellan", organisation, RoleOrganisation.REFERENT_QUALITE);
        var session = sessions.auNomDe(compte).orElseThrow();
        return UnLogiciel.avec(
                mvc,
                session.appeler(() ->
                        jetons.creer(
                                "Essai",
                                Set.of(Portee.ACTIONS_ECRIRE),
                                JetonsDApi.Duree.TRENTE_JOURS)));
    }

    /// @return its number
    private String proposer(OrganisationId organisation, String titre) {
        var creee =
                logiciel(organisation)
                        .appeler(
                                HttpMethod.POST,
                                "/api/v1/organisations/" + organisation + "/actions",
                                """
                                {"titre": "%s", "priorite": "P2", "reference": "",
                                 "origine": "Enquête de mai"}
                                """
                                        .formatted(titre));
        assertThat(creee).hasStatus(201);
        var lieu = String.valueOf(creee.getResponse().getHeader("Location"));
        return lieu.substring(lieu.lastIndexOf('/') + 1);
    }
}
