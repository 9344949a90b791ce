package fr.unisson.echeances;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import fr.unisson.Acteurs;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// What leaves, and how it looks on arrival.
class ExpeditionTest extends BancDExpedition {

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
                    assertThat(numeros.lire(entete(recu, "Message-ID")))
                            .as("signed, with its own number")
                            .containsExactly(ligne().id());
                    assertThat(entete(recu, "Return-Path")).contains(RETOUR);
                    assertThat(entete(recu, "From")).isEqualTo("ne-pas-repondre@unisson.exemple");
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
                            Lettre.de("Réunion : lundi", "Quand ? Lundi.\n", "/reunions/12")
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
            assertThat(formes.getBodyPart(0).getContent().toString())
                    .contains("Quand\u00a0? Lundi.");
            assertThat(recu.getSubject()).isEqualTo("Réunion\u00a0: lundi");
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

    /// RFC 8058, 3.1: both headers, and no other way out needed.
    @Test
    void un_courriel_facultatif_dit_comment_l_arreter_en_un_geste() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    mettreDeCoteLesAutres();
                    courrier.deposer(
                            adresse,
                            Lettre.de("Rappel", "Bonjour,\n", "/actions/3")
                                    .facultative(
                                            "\n-- \nMoins de courriels\n",
                                            "/desabonnement/abc.def"));
                    expedition(SMTP.getSmtp().getPort(), plusTard(0)).expedier();
                    var recu = recus().getFirst();
                    assertThat(entete(recu, "List-Unsubscribe"))
                            .isEqualTo("<https://unisson.exemple/desabonnement/abc.def>");
                    assertThat(entete(recu, "List-Unsubscribe-Post"))
                            .isEqualTo("List-Unsubscribe=One-Click");
                    assertThat(GreenMailUtil.getBody(recu))
                            .containsSubsequence("Bonjour", "/actions/3", "Moins de courriels");
                });
    }

    @Test
    void un_courriel_de_service_n_a_pas_de_sortie() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    mettreDeCoteLesAutres();
                    courrier.deposer(adresse, Lettre.de("Votre code", "x", null));
                    expedition(SMTP.getSmtp().getPort(), plusTard(0)).expedier();
                    assertThat(GreenMailUtil.getHeaders(recus().getFirst()))
                            .doesNotContain("List-Unsubscribe");
                });
    }
}
