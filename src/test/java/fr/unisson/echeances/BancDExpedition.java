package fr.unisson.echeances;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.unisson.Acteurs;
import fr.unisson.SqlTest;
import fr.unisson.echeances.donnees.AdressesRefuseesSql;
import fr.unisson.echeances.donnees.BoiteDEnvoiSql;
import fr.unisson.echeances.donnees.BoiteDEnvoiSql.Ligne;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;

/// The outbox against a real SMTP server, present or not.
@SqlTest
abstract class BancDExpedition {

    protected static final String RETOUR = "rebonds@unisson.exemple";

    protected static final GreenMail SMTP =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeAll
    static void demarrer() {
        SMTP.start();
    }

    @AfterAll
    static void arreter() {
        SMTP.stop();
    }

    @Autowired protected Courrier courrier;
    @Autowired protected BoiteDEnvoiSql boite;
    @Autowired protected AdressesRefuseesSql refusees;
    @Autowired protected PlatformTransactionManager transactions;
    @Autowired protected Acteurs acteurs;
    @Autowired protected NumeroDeCourriel numeros;
    @Autowired protected JdbcClient db;

    protected final String adresse = "ana." + UUID.randomUUID() + "@exemple.fr";

    /// Other tests leave letters behind; with a server away, one of them would be tried first.
    protected void mettreDeCoteLesAutres() {
        db.sql(
                        "update courrier set prochaine_le = now() + interval '1 year' where etat = 'A_ENVOYER'")
                .update();
    }

    protected Expedition expedition(int port, Clock horloge) {
        var serveur = new JavaMailSenderImpl();
        serveur.setHost("127.0.0.1");
        serveur.setPort(port);
        serveur.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "2000");
        serveur.getJavaMailProperties().setProperty("mail.smtp.timeout", "300");
        var transport =
                new TransportSmtp(
                        serveur,
                        numeros,
                        new ReglagesDesRebonds(
                                "imap.exemple", 993, "imaps", RETOUR, "", "INBOX", ""),
                        "https://unisson.exemple/",
                        "");
        return new Expedition(boite, refusees, transport, transactions, horloge);
    }

    protected static Clock plusTard(long secondes) {
        return Clock.fixed(Instant.now().plusSeconds(secondes + 1), ZoneOffset.UTC);
    }

    protected List<MimeMessage> recus() {
        return Arrays.stream(SMTP.getReceivedMessages())
                .filter(m -> entete(m, "To").contains(adresse))
                .toList();
    }

    protected Ligne ligne() {
        return boite.recents(Long.MAX_VALUE, 10).stream()
                .filter(l -> l.adresse().equals(adresse))
                .findFirst()
                .orElseThrow();
    }

    protected static String entete(MimeMessage message, String nom) {
        try {
            return String.join("", message.getHeader(nom));
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
