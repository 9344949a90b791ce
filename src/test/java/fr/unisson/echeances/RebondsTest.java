package fr.unisson.echeances;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.unisson.Acteurs;
import fr.unisson.SqlTest;
import fr.unisson.echeances.donnees.AdressesRefuseesSql;
import fr.unisson.echeances.donnees.CourrierSql;
import fr.unisson.echeances.donnees.RebondsSql;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/// Reports that come back to a real IMAP mailbox, in the forms of the usual mail servers.
@SqlTest
class RebondsTest {

    private static final GreenMail IMAP =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));

    @Autowired Courrier courrier;
    @Autowired CourrierSql comptes;
    @Autowired AdressesRefuseesSql refusees;
    @Autowired RebondsSql boites;
    @Autowired Rebonds rebonds;
    @Autowired NumeroDeCourriel numeros;
    @Autowired PlatformTransactionManager transactions;
    @Autowired Acteurs acteurs;
    @Autowired JdbcClient db;

    private final String ana = "ana." + UUID.randomUUID() + "@exemple.fr";
    private final String boite = "rebonds" + UUID.randomUUID() + "@unisson.exemple";
    private GreenMailUser facteur = IMAP.getUserManager().getUserByEmail(boite);

    @BeforeAll
    static void demarrer() {
        IMAP.start();
    }

    @AfterAll
    static void arreter() {
        IMAP.stop();
    }

    @BeforeEach
    void ouvrirLaBoite() {
        facteur = IMAP.setUser(boite, boite, "secret");
    }

    @AfterEach
    void viderLaBoite() {
        IMAP.getUserManager().deleteUser(facteur);
    }

    @ParameterizedTest
    @CsvSource({
        "postfix, 5.1.1, true",
        "postfix, 4.2.2, false",
        "exim, 5.0.0, true",
        "exchange, 5.1.10, true",
        "exchange, 4.4.7, false"
    })
    void un_refus_definitif_marque_l_adresse_un_refus_passager_non(
            String serveur, String statut, boolean marquee) {
        histoire(() -> {
            recevoir(serveur, statut, envoyer(), ana);
            lire();
            assertThat(refusees.trouver(ana).isPresent()).isEqualTo(marquee);
            assertThat(lus()).as("marked read").containsExactly(true);
            if (marquee) {
                assertThat(refusees.trouver(ana).orElseThrow().erreur()).startsWith("550 5.1.");
            }
        });
    }

    @Test
    void un_retard_annonce_ne_marque_rien() {
        histoire(() -> {
            recevoirTexte(
                    modele("postfix", "5.1.1", envoyer(), ana)
                            .replace("Action: failed", "Action: delayed"));
            lire();
            assertThat(refusees.trouver(ana)).isEmpty();
            assertThat(lus()).containsExactly(true);
        });
    }

    @Test
    void un_faux_rapport_ne_bloque_personne() {
        histoire(() -> {
            recevoir("postfix", "5.1.1", "<courrier-1@unisson.exemple>", ana);
            var vrai = envoyer();
            recevoir("postfix", "5.1.1", vrai.replaceFirst("[0-9a-f]{6}@", "000000@"), ana);
            // Whoever received one of our mails knows its number, and could name somebody else.
            recevoir("postfix", "5.1.1", vrai, "victime@exemple.fr");
            lire();
            assertThat(refusees.trouver(ana)).isEmpty();
            assertThat(refusees.trouver("victime@exemple.fr")).isEmpty();
            assertThat(lus())
                    .as("the two that are not ours stay unread")
                    .containsExactly(false, false, true);
        });
    }

    @Test
    void les_autres_courriels_restent_non_lus_et_rien_ne_se_lit_deux_fois() {
        histoire(() -> {
            var numero = envoyer();
            recevoirTexte("Subject: Bonjour\r\nFrom: paul@exemple.fr\r\n\r\nUne question.\r\n");
            recevoirTexte(
                    """
                    Subject: Absence
                    Content-Type: multipart/report; report-type=disposition-notification; boundary=b

                    --b
                    Content-Type: text/plain

                    Absent
                    --b--
                    """);
            recevoirTexte("Content-Type: multipart/report; boundary=\r\n\r\n--\r\n");
            recevoir("postfix", "5.1.1", numero, ana);
            lire();
            assertThat(lus()).containsExactly(false, false, false, true);
            assertThat(refusees.trouver(ana).orElseThrow().nombre()).isEqualTo(1);

            // The same report once more, and the first one marked unread again.
            lus(false);
            recevoir("exim", "5.0.0", numero, ana);
            lire();
            lire();
            assertThat(refusees.trouver(ana).orElseThrow().nombre()).isEqualTo(1);
            assertThat(lus()).containsExactly(false, false, false, false, true);
        });
    }

    @Test
    void ce_que_quelqu_un_a_deja_lu_n_est_pas_pour_nous() {
        histoire(() -> {
            recevoir("postfix", "5.1.1", envoyer(), ana);
            lus(true);
            lire();
            assertThat(refusees.trouver(ana)).isEmpty();
        });
    }

    @Test
    void un_relais_qui_accepte_ne_leve_pas_un_refus_revenu_apres_coup_la_personne_si() {
        histoire(() -> {
            recevoir("postfix", "5.1.1", envoyer(), ana);
            lire();
            refusees.acceptee(ana);
            assertThat(refusees.trouver(ana)).isPresent();
            refusees.oublier(ana);
            assertThat(refusees.trouver(ana)).isEmpty();
        });
    }

    @Test
    void une_boite_injoignable_attend_le_passage_suivant() {
        histoire(() -> {
            var numero = envoyer();
            lecture(1).lire();
            recevoir("postfix", "5.1.1", numero, ana);
            lire();
            assertThat(refusees.trouver(ana)).isPresent();
        });
    }

    private void histoire(Runnable travail) {
        acteurs.defaire(Acteurs.systeme(), travail);
    }

    /// @return the Message-ID of a mail of ours to Ana
    private String envoyer() {
        comptes.deposer(null, ana, Lettre.de("Rappel", "x", null), Clock.systemUTC().instant());
        return numeros.ecrire(
                db.sql("select max(id) from courrier where adresse = :a")
                        .param("a", ana)
                        .query(Long.class)
                        .single());
    }

    private void recevoir(String serveur, String statut, String numero, String destinataire) {
        recevoirTexte(modele(serveur, statut, numero, destinataire));
    }

    private static String modele(
            String serveur, String statut, String numero, String destinataire) {
        try (var lu = RebondsTest.class.getResourceAsStream("/rebonds/" + serveur + ".eml")) {
            return new String(Objects.requireNonNull(lu).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{numero}", numero)
                    .replace("{statut}", statut)
                    .replace("{destinataire}", destinataire);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void recevoirTexte(String texte) {
        var octets = texte.replaceAll("\r?\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        try {
            facteur.deliver(
                    new MimeMessage(
                            Session.getInstance(new Properties()),
                            new ByteArrayInputStream(octets)));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void lire() {
        lecture(IMAP.getImap().getPort()).lire();
    }

    private LectureDesRebonds lecture(int port) {
        return new LectureDesRebonds(
                new ReglagesDesRebonds("127.0.0.1", port, "imap", boite, "secret", "INBOX", ""),
                rebonds,
                boites,
                transactions,
                Clock.systemUTC());
    }

    private java.util.List<Boolean> lus() {
        return messages().stream().map(m -> m.getFlags().contains(Flags.Flag.SEEN)).toList();
    }

    private void lus(boolean lu) {
        messages().forEach(m -> m.setFlag(Flags.Flag.SEEN, lu));
    }

    private java.util.List<com.icegreen.greenmail.store.StoredMessage> messages() {
        try {
            return IMAP.getManagers().getImapHostManager().getInbox(facteur).getMessages();
        } catch (com.icegreen.greenmail.store.FolderException e) {
            throw new IllegalStateException(e);
        }
    }
}
