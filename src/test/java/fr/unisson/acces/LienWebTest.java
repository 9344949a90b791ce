package fr.unisson.acces;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.Personnages;
import fr.unisson.echeances.BoiteDEnvoi;
import fr.unisson.socle.Empreinte;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@PageTest
class LienWebTest {

    @Autowired MockMvcTester mvc;
    @Autowired Personnages personnages;
    @Autowired BoiteDEnvoi boite;
    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transaction;

    private String courriel = "";
    private Navigation page = new Navigation(mvc);

    @BeforeEach
    void creerUnCompte() {
        courriel = personnages.courriel(personnages.compte("Marie", "Dupont"));
        page = new Navigation(mvc).depuis("test-" + UUID.randomUUID());
        page.lire("/connexion");
    }

    @Test
    void le_lien_ouvre_la_session_une_seule_fois() {
        page.envoyer("/connexion/lien", "courriel", courriel);
        var lien = Boite.lien(boite, courriel);
        assertThat(page.lire(lien)).hasStatusOk();
        assertThat(page.lire(lien)).as("lire ne consomme rien").hasStatusOk();
        assertThat(page.envoyer(lien)).hasStatus(303);
        assertThat(page.lire("/compte")).hasStatusOk();

        var autre = new Navigation(mvc);
        autre.lire("/connexion");
        assertThat(autre.lire(lien)).hasStatus(410);
        assertThat(autre.envoyer(lien)).hasStatus(410);
        assertThat(autre.lire("/compte")).hasStatus(303);
    }

    @Test
    void un_lien_expire_ne_sert_plus() {
        page.envoyer("/connexion/lien", "courriel", courriel);
        var lien = Boite.lien(boite, courriel);
        expirer(lien);
        assertThat(page.lire(lien)).hasStatus(410).bodyText().contains("plus valable");
        assertThat(page.envoyer(lien)).hasStatus(410);
    }

    /// OWASP ASVS 5, 6.5.5.
    @Test
    void le_lien_vaut_dix_minutes_et_le_dit() {
        var avant = Instant.now();
        page.envoyer("/connexion/lien", "courriel", courriel);
        assertThat(Boite.dernier(boite, courriel).texte()).contains("pendant 10 minutes");
        var lien = Boite.lien(boite, courriel);
        assertThat(expiration(lien))
                .isBetween(
                        avant.plus(Duration.ofMinutes(10)).minusMillis(1),
                        Instant.now().plus(Duration.ofMinutes(10)));
        expirer(lien);
        assertThat(page.lire(lien)).bodyText().contains("pendant 10 minutes");
    }

    @Test
    void un_nouveau_lien_rend_l_ancien_inutile() {
        page.envoyer("/connexion/lien", "courriel", courriel);
        var premier = Boite.lien(boite, courriel);
        page.envoyer("/connexion/lien", "courriel", courriel);
        assertThat(page.envoyer(premier)).hasStatus(410);
        assertThat(page.envoyer(Boite.lien(boite, courriel))).hasStatus(303);
    }

    @Test
    void une_adresse_inconnue_recoit_la_meme_page_et_aucun_courriel() {
        var inconnue = UUID.randomUUID() + "@exemple.fr";
        assertThat(page.envoyer("/connexion/lien", "courriel", inconnue))
                .hasStatusOk()
                .bodyText()
                .contains("Si cette adresse est connue");
        assertThat(Boite.nombre(boite, inconnue)).isZero();
    }

    @Test
    void un_mot_de_passe_oublie_se_remplace_et_ferme_les_sessions() {
        var ailleurs = new Navigation(mvc);
        ailleurs.lire("/connexion");
        connecter(ailleurs, Personnages.MOT_DE_PASSE);
        page.envoyer("/mot-de-passe", "courriel", courriel);
        var lien = Boite.lien(boite, courriel);
        page.lire(lien);
        assertThat(page.envoyer(lien, "nouveauMotDePasse", "court")).hasStatus(422);
        assertThat(page.envoyer(lien, "nouveauMotDePasse", "Azerty123456!"))
                .hasStatus(422)
                .bodyText()
                .contains("se devine vite");
        assertThat(page.envoyer(lien, "nouveauMotDePasse", "un nouveau très long")).hasStatus(303);
        assertThat(page.envoyer(lien, "nouveauMotDePasse", "encore un autre long")).hasStatus(410);
        assertThat(ailleurs.lire("/compte")).hasStatus(303);
        page.lire("/connexion");
        assertThat(connecter(page, Personnages.MOT_DE_PASSE)).hasStatus(422);
        assertThat(connecter(page, "un nouveau très long")).hasStatus(303);
        assertThat(Boite.dernier(boite, courriel).objet()).contains("mot de passe a changé");
    }

    @Test
    void la_base_ne_connait_que_l_empreinte_du_lien() {
        page.envoyer("/connexion/lien", "courriel", courriel);
        var jeton = jeton(Boite.lien(boite, courriel));
        assertThat(compter(jeton)).isZero();
        assertThat(compter(Empreinte.de(jeton))).isEqualTo(1);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult connecter(
            Navigation navigation, String motDePasse) {
        return navigation.envoyer("/connexion", "courriel", courriel, "motDePasse", motDePasse);
    }

    private Instant expiration(String lien) {
        return Acteurs.systeme()
                .executer(() ->
                        Objects.requireNonNull(
                                transaction.execute(_ ->
                                        db.sql("select expire_le from jeton where empreinte = :e")
                                                .param("e", Empreinte.de(jeton(lien)))
                                                .query(OffsetDateTime.class)
                                                .single()
                                                .toInstant())));
    }

    private void expirer(String lien) {
        Acteurs.systeme()
                .executer(() ->
                        transaction.executeWithoutResult(_ ->
                                db.sql(
                                                """
                                                update jeton set expire_le = now()
                                                 where empreinte = :e
                                                """)
                                        .param("e", Empreinte.de(jeton(lien)))
                                        .update()));
    }

    private long compter(String empreinte) {
        return Acteurs.systeme()
                .executer(() ->
                        java.util.Objects.requireNonNull(
                                transaction.execute(_ ->
                                        db.sql(
                                                        """
                                                        select count(*) from jeton
                                                         where empreinte = :e
                                                        """)
                                                .param("e", empreinte)
                                                .query(Long.class)
                                                .single())));
    }

    private static String jeton(String lien) {
        return lien.substring(lien.lastIndexOf('/') + 1);
    }
}
