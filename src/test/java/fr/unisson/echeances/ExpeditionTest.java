package fr.unisson.echeances;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import fr.unisson.Acteurs;
import fr.unisson.SqlTest;
import fr.unisson.echeances.donnees.BoiteDEnvoiSql;
import fr.unisson.echeances.donnees.BoiteDEnvoiSql.Ligne;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;

/// The outbox against a real SMTP server, present or not.
@SqlTest
class ExpeditionTest {

    private static final GreenMail SMTP =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeAll
    static void demarrer() {
        SMTP.start();
    }

    @AfterAll
    static void arreter() {
        SMTP.stop();
    }

    @Autowired Courrier courrier;
    @Autowired BoiteDEnvoiSql boite;
    @Autowired PlatformTransactionManager transactions;
    @Autowired Acteurs acteurs;
    @Autowired JdbcClient db;

    private final String adresse = "ana." + UUID.randomUUID() + "@exemple.fr";

    @Test
    void un_courriel_depose_part_avec_son_lien_et_sa_piece() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    mettreDeCoteLesAutres();
                    courrier.deposer(
                            adresse,
                            Lettre.de("À vous de signer", "Bonjour,\n", "/conventions/3")
                                    .avecPiece(
                                            new PieceJointe(
                                                    "preuve.json",
                                                    "application/json",
                                                    "{}".getBytes(StandardCharsets.UTF_8))));
                    expedition(SMTP.getSmtp().getPort(), plusTard(0)).expedier();

                    var recu = recus().getFirst();
                    assertThat(entete(recu, "Subject")).contains("=?UTF-8?");
                    assertThat(GreenMailUtil.getBody(recu))
                            .contains("https://unisson.exemple/conventions/3")
                            .contains("preuve.json");
                    assertThat(entete(recu, "Message-ID"))
                            .matches("<courrier-\\d+@unisson.exemple>");
                    assertThat(ligne().etat()).isEqualTo("ENVOYE");
                });
    }

    @Test
    void une_invitation_est_une_autre_forme_du_texte_et_une_piece() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    mettreDeCoteLesAutres();
                    courrier.deposer(
                            adresse,
                            Lettre.de("Réunion", "Bonjour,\n", "/reunions/12")
                                    .avecPiece(
                                            Calendriers.pieceDInvitation(
                                                    CalendriersTest.reunion(0))));
                    expedition(SMTP.getSmtp().getPort(), plusTard(0)).expedier();
                    verifierLInvitation(recus().getFirst());
                });
    }

    private static void verifierLInvitation(MimeMessage recu) {
        try {
            var tout = (MimeMultipart) recu.getContent();
            assertThat(tout.getContentType()).startsWith("multipart/mixed");
            assertThat(tout.getCount()).isEqualTo(2);
            var formes = (MimeMultipart) tout.getBodyPart(0).getContent();
            assertThat(formes.getContentType()).startsWith("multipart/alternative");
            assertThat(formes.getBodyPart(0).getContentType()).startsWith("text/plain");
            var agenda = formes.getBodyPart(1);
            var type = new ContentType(agenda.getContentType());
            assertThat(type.getBaseType()).isEqualTo("text/calendar");
            assertThat(type.getParameter("method")).isEqualTo("REQUEST");
            assertThat(type.getParameter("charset")).isEqualTo("UTF-8");
            var piece = tout.getBodyPart(1);
            assertThat(piece.getFileName()).isEqualTo("invitation.ics");
            assertThat(new ContentType(piece.getContentType()).getParameter("method"))
                    .isEqualTo("REQUEST");
            var attendu = Calendriers.invitation(CalendriersTest.reunion(0));
            assertThat(agenda.getInputStream().readAllBytes()).isEqualTo(attendu);
            assertThat(piece.getInputStream().readAllBytes()).isEqualTo(attendu);
        } catch (IOException | jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void un_courriel_ne_part_qu_une_fois() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    mettreDeCoteLesAutres();
                    courrier.deposer(adresse, Lettre.de("Une fois", "x", null));
                    var expedition = expedition(SMTP.getSmtp().getPort(), plusTard(0));
                    expedition.expedier();
                    expedition.expedier();
                    assertThat(recus()).hasSize(1);
                });
    }

    @Test
    void un_secret_est_oublie_une_fois_parti() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    mettreDeCoteLesAutres();
                    courrier.deposer(adresse, Lettre.de("Code", "123456", "/lien/abc").secrete());
                    expedition(SMTP.getSmtp().getPort(), plusTard(0)).expedier();
                    assertThat(GreenMailUtil.getBody(recus().getFirst())).contains("123456");
                    assertThat(ligne().texte()).isEmpty();
                    assertThat(ligne().lien()).isNull();
                });
    }

    @Test
    void un_serveur_absent_n_empeche_rien_et_le_courriel_part_a_son_retour() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    mettreDeCoteLesAutres();
                    courrier.deposer(adresse, Lettre.de("Plus tard", "x", null));
                    expedition(1, plusTard(0)).expedier();
                    assertThat(ligne().etat()).isEqualTo("A_ENVOYER");
                    assertThat(ligne().tentatives()).isEqualTo(1);
                    assertThat(ligne().erreur()).isNotBlank();

                    expedition(SMTP.getSmtp().getPort(), plusTard(30)).expedier();
                    assertThat(recus()).isEmpty();

                    expedition(SMTP.getSmtp().getPort(), plusTard(90)).expedier();
                    assertThat(recus()).hasSize(1);
                    assertThat(ligne().erreur()).isNull();
                });
    }

    @Test
    void apres_trois_jours_d_echec_le_courriel_est_abandonne_et_cela_se_voit() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    mettreDeCoteLesAutres();
                    courrier.deposer(adresse, Lettre.de("Jamais", "x", null));
                    expedition(1, plusTard(Duration.ofDays(4).toSeconds())).expedier();
                    assertThat(ligne().etat()).isEqualTo("ABANDONNE");
                    assertThat(boite.enPeine()).anyMatch(l -> l.adresse().equals(adresse));
                });
    }

    /// Other tests leave letters behind; with a server away, one of them would be tried first.
    private void mettreDeCoteLesAutres() {
        db.sql(
                        "update courrier set prochaine_le = now() + interval '1 year' where etat = 'A_ENVOYER'")
                .update();
    }

    private Expedition expedition(int port, Clock horloge) {
        var serveur = new JavaMailSenderImpl();
        serveur.setHost("127.0.0.1");
        serveur.setPort(port);
        serveur.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "2000");
        var transport = new TransportSmtp(serveur, "https://unisson.exemple/", "");
        return new Expedition(boite, transport, transactions, horloge);
    }

    private static Clock plusTard(long secondes) {
        return Clock.fixed(Instant.now().plusSeconds(secondes + 1), ZoneOffset.UTC);
    }

    private List<MimeMessage> recus() {
        return Arrays.stream(SMTP.getReceivedMessages())
                .filter(m -> entete(m, "To").contains(adresse))
                .toList();
    }

    private Ligne ligne() {
        return boite.recents(Long.MAX_VALUE, 10).stream()
                .filter(l -> l.adresse().equals(adresse))
                .findFirst()
                .orElseThrow();
    }

    private static String entete(MimeMessage message, String nom) {
        try {
            return String.join("", message.getHeader(nom));
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
