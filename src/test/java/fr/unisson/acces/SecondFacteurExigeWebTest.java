package fr.unisson.acces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.Acteurs;
import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.Personnages;
import fr.unisson.acces.donnees.SecretsSql;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.socle.DemarrageRefuse;
import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Roles, factors held, proofs given at sign-in, routes: who goes on, who sets a factor first, who
/// must show the one they hold.
@PageTest
class SecondFacteurExigeWebTest {

    private static final String POSER = "/compte/second-facteur";

    @Autowired MockMvcTester mvc;
    @Autowired Personnages personnages;
    @Autowired SecondFacteurExige exige;
    @Autowired SecondsFacteurs secondsFacteurs;
    @Autowired Comptes comptes;
    @Autowired Habilitations habilitations;
    @Autowired ClesDAcces cles;
    @Autowired SecretsSql secrets;
    @Autowired Coffre coffre;
    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transaction;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping chemins;

    private OrganisationId tilleuls = new OrganisationId(0);

    @BeforeEach
    void exiger() {
        ClesDeTest.tenir(cles, "http://localhost:8080");
        tilleuls = personnages.organisation("EHPAD Les Tilleuls");
        exige.regler(new ReglagesDuSecondFacteur(Set.of("PLATEFORME", "ADMINISTRATION"), Set.of()));
    }

    @AfterEach
    void neRienExiger() {
        exige.regler(new ReglagesDuSecondFacteur(Set.of(), Set.of()));
    }

    enum Qui {
        SANS_ROLE,
        PROFESSIONNEL,
        ADMINISTRATION,
        ADMINISTRATION_AILLEURS,
        PLATEFORME
    }

    enum Facteur {
        AUCUN,
        CODE,
        CLE
    }

    @ParameterizedTest
    @CsvSource({
        "SANS_ROLE,               AUCUN, ENTRE",
        "SANS_ROLE,               CODE,  ENTRE",
        "SANS_ROLE,               CLE,   ENTRE",
        "PROFESSIONNEL,           AUCUN, ENTRE",
        "PROFESSIONNEL,           CODE,  ENTRE",
        "PROFESSIONNEL,           CLE,   ENTRE",
        "ADMINISTRATION,          AUCUN, POSE",
        "ADMINISTRATION,          CODE,  ENTRE",
        "ADMINISTRATION,          CLE,   PRESENTE",
        "ADMINISTRATION_AILLEURS, AUCUN, POSE",
        "ADMINISTRATION_AILLEURS, CODE,  ENTRE",
        "ADMINISTRATION_AILLEURS, CLE,   PRESENTE",
        "PLATEFORME,              AUCUN, POSE",
        "PLATEFORME,              CODE,  ENTRE",
        "PLATEFORME,              CLE,   PRESENTE"
    })
    void par_mot_de_passe_et_le_code_quand_il_y_en_a_un(Qui qui, Facteur facteur, String issue) {
        var compte = creer(qui);
        poser(compte, facteur);
        var page = entrer(compte);
        if (facteur == Facteur.CODE) {
            page.lire("/connexion/second-facteur");
            assertThat(page.envoyer("/connexion/second-facteur", "code", code(compte)))
                    .hasStatus(303);
        }
        var lue = page.lire("/compte");
        switch (issue) {
            case "ENTRE" -> assertThat(lue).hasStatusOk();
            case "POSE" -> assertThat(lue).hasStatus(303).hasHeader("Location", POSER);
            default -> {
                assertThat(lue).hasHeader("Location", "/connexion?facteur&suite=%2Fcompte");
                assertThat(page.suivre(lue)).bodyText().contains("deux preuves", "clé d’accès");
                assertThat(page.lire("/compte")).as("la session est fermée").hasStatus(303);
            }
        }
    }

    @Test
    void sans_second_facteur_rien_d_autre_ne_s_ouvre() {
        var page = entrer(creer(Qui.ADMINISTRATION));
        var routes =
                chemins.getHandlerMethods().entrySet().stream()
                        .filter(e -> e.getValue().getBeanType().getName().startsWith("fr.unisson."))
                        .filter(e -> lit(e.getKey().getMethodsCondition().getMethods()))
                        .flatMap(e -> e.getKey().getPatternValues().stream())
                        .filter(p -> !p.contains("{") && !p.contains("*") && !p.startsWith("/api/"))
                        .filter(p -> !p.startsWith("/connexion") && !p.startsWith("/deconnexion"))
                        .filter(p -> !p.startsWith("/mot-de-passe"))
                        .filter(p -> !List.of(POSER, "/aide").contains(p))
                        .filter(p -> !p.startsWith("/compte/cles") && !p.startsWith(POSER + "/"))
                        .toList();
        assertThat(routes).hasSizeGreaterThan(60).contains("/", "/compte", "/recherche");
        for (var route : routes)
            assertThat(page.lire(route)).as(route).hasStatus(303).hasHeader("Location", POSER);
        for (var ouverte : List.of(POSER, "/compte/cles", "/aide"))
            assertThat(page.lire(ouverte)).as(ouverte).hasStatusOk();
        page.lire(POSER);
        assertThat(page.envoyer("/administration/personnes/inviter", "courriel", "x@exemple.fr"))
                .hasHeader("Location", POSER);
        assertThat(
                        mvc.get()
                                .uri("/conventions")
                                .header("HX-Request", "true")
                                .cookie(new Cookie("unisson", page.cookie("unisson")))
                                .exchange())
                .hasStatus(403);
        assertThat(page.lire(POSER)).bodyText().doesNotContain("EHPAD Les Tilleuls");
        assertThat(page.envoyer("/deconnexion")).hasHeader("Location", "/connexion?au-revoir");
        assertThat(page.lire("/compte")).hasHeader("Location", "/connexion?suite=%2Fcompte");
    }

    @Test
    void le_code_pose_mene_a_la_page_demandee_et_ouvre_le_reste() {
        var compte = creer(Qui.ADMINISTRATION);
        var page = entrer(compte);
        var menee = page.lire("/administration/personnes?tri=nom");
        assertThat(page.suivre(menee))
                .bodyText()
                .contains("Votre rôle demande deux preuves", "/compte/cles")
                .doesNotContain("Revenir sans rien changer");
        assertThat(poser(page, compte))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"/administration/personnes?tri=nom\"");
        assertThat(page.lire("/administration/personnes")).hasStatusOk();
    }

    private MvcTestResult poser(Navigation page, CompteId compte) {
        return page.envoyer(POSER, "motDePasse", Personnages.MOT_DE_PASSE, "code", code(compte, 0));
    }

    @Test
    void ce_qui_s_ecrivait_quand_le_role_est_venu_est_garde() {
        var compte = creer(Qui.PROFESSIONNEL);
        var page = entrer(compte);
        page.lire("/compte");
        donner(compte, tilleuls, RoleOrganisation.ADMINISTRATION);
        assertThat(page.envoyer("/compte", "prenom", "Marie-Ange", "nom", "Dupont"))
                .hasHeader("Location", POSER);
        page.lire(POSER);
        assertThat(poser(page, compte)).bodyText().contains("href=\"/connexion/reprise\"");
        assertThat(page.lire("/connexion/reprise")).bodyText().contains("Marie-Ange");
    }

    @Test
    void qui_a_une_cle_ne_pose_pas_un_code_avec_le_seul_mot_de_passe() {
        var compte = creer(Qui.ADMINISTRATION);
        poser(compte, Facteur.CLE);
        var page = entrer(compte);
        assertThat(page.lire(POSER))
                .hasHeader("Location", "/connexion?facteur&suite=%2Fcompte%2Fsecond-facteur");
    }

    @Test
    void tous_veut_dire_tous() {
        exige.regler(new ReglagesDuSecondFacteur(Set.of("TOUS"), Set.of()));
        assertThat(entrer(creer(Qui.SANS_ROLE)).lire("/compte")).hasHeader("Location", POSER);
    }

    @Test
    void un_role_qui_n_existe_pas_arrete_le_demarrage() {
        assertThatThrownBy(() -> new ReglagesDuSecondFacteur(Set.of("CHEF"), Set.of()))
                .isInstanceOf(DemarrageRefuse.class)
                .hasMessageContaining("CHEF");
    }

    private static boolean lit(Set<RequestMethod> methodes) {
        return methodes.isEmpty() || methodes.contains(RequestMethod.GET);
    }

    private CompteId creer(Qui qui) {
        var compte = personnages.compte("Marie", "Dupont");
        switch (qui) {
            case SANS_ROLE -> {}
            case PROFESSIONNEL -> donner(compte, tilleuls, RoleOrganisation.PROFESSIONNEL);
            case ADMINISTRATION -> donner(compte, tilleuls, RoleOrganisation.ADMINISTRATION);
            case ADMINISTRATION_AILLEURS -> {
                donner(compte, tilleuls, RoleOrganisation.PROFESSIONNEL);
                donner(
                        compte,
                        personnages.organisation("Clinique du Val"),
                        RoleOrganisation.ADMINISTRATION);
            }
            case PLATEFORME -> ecrire("update compte set plateforme = true where id = :c", compte);
        }
        return compte;
    }

    private void donner(CompteId compte, OrganisationId ou, RoleOrganisation role) {
        Acteurs.systeme().executer(() -> habilitations.definir(compte, ou, Set.of(role)));
    }

    private void poser(CompteId compte, Facteur facteur) {
        switch (facteur) {
            case AUCUN -> {}
            case CODE -> {
                var connecte =
                        CompteConnecte.de(
                                Acteurs.systeme().executer(() -> comptes.charger(compte)));
                secondsFacteurs.preparer(connecte);
                assertThat(secondsFacteurs.activer(compte, code(compte, -30))).isNotEmpty();
            }
            case CLE ->
                    ecrire(
                            """
                            insert into cle_acces (compte_id, identifiant, porteur, cle_publique,
                              attestation, transports, compteur, nom, creee_le)
                            select :c, gen_random_uuid()::text, 'x', '\\x00', '\\x00', '', 0, 'Essai',
                                   now()
                            """,
                            compte);
        }
    }

    private Navigation entrer(CompteId compte) {
        var page = new Navigation(mvc).depuis("test-" + UUID.randomUUID());
        page.lire("/connexion");
        MvcTestResult reponse =
                page.envoyer(
                        "/connexion",
                        "courriel",
                        personnages.courriel(compte),
                        "motDePasse",
                        Personnages.MOT_DE_PASSE);
        assertThat(reponse).hasStatus(303);
        return page;
    }

    private String code(CompteId compte) {
        return code(compte, 0);
    }

    private String code(CompteId compte, long dans) {
        var chiffre =
                Acteurs.systeme()
                        .executer(() ->
                                Objects.requireNonNull(
                                        Objects.requireNonNull(
                                                        transaction.execute(
                                                                _ -> secrets.charger(compte)))
                                                .totpChiffre()));
        return Totp.code(coffre.dechiffrer(chiffre), Instant.now().plusSeconds(dans));
    }

    private void ecrire(String sql, CompteId compte) {
        Acteurs.systeme()
                .executer(() ->
                        transaction.executeWithoutResult(
                                _ -> db.sql(sql).param("c", compte.valeur()).update()));
    }
}
