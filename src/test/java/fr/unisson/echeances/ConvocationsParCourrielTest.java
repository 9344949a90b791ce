package fr.unisson.echeances;

import static fr.unisson.gouvernance.UneInstanceQuiSeReunit.fait;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.unisson.Acteurs;
import fr.unisson.Personnages;
import fr.unisson.SqlTest;
import fr.unisson.echeances.donnees.AdressesRefuseesSql;
import fr.unisson.echeances.donnees.BoiteDEnvoiSql;
import fr.unisson.gouvernance.College;
import fr.unisson.gouvernance.FonctionSiege;
import fr.unisson.gouvernance.Instances;
import fr.unisson.gouvernance.NaturePoint;
import fr.unisson.gouvernance.NouveauPoint;
import fr.unisson.gouvernance.Occupant;
import fr.unisson.gouvernance.OrdresDuJour;
import fr.unisson.gouvernance.Quorum;
import fr.unisson.gouvernance.ReunionId;
import fr.unisson.gouvernance.Reunions;
import fr.unisson.gouvernance.Siege;
import fr.unisson.gouvernance.Sieges;
import fr.unisson.gouvernance.UneInstanceQuiSeReunit;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.util.CompatibilityHints;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;

/// What members really receive about a meeting, from its creation to its cancellation: mails read
/// from a real SMTP server, their calendars parsed by ical4j in strict mode.
@SqlTest
class ConvocationsParCourrielTest {

    private static final GreenMail SMTP =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeAll
    static void demarrer() {
        SMTP.start();
        Stream.of(
                        CompatibilityHints.KEY_RELAXED_PARSING,
                        CompatibilityHints.KEY_RELAXED_UNFOLDING,
                        CompatibilityHints.KEY_RELAXED_VALIDATION)
                .forEach(h -> CompatibilityHints.setHintEnabled(h, false));
    }

    @AfterAll
    static void arreter() {
        SMTP.stop();
    }

    @Autowired Instances instances;
    @Autowired Sieges sieges;
    @Autowired Reunions reunions;
    @Autowired OrdresDuJour ordres;
    @Autowired BoiteDEnvoiSql boite;
    @Autowired AdressesRefuseesSql refusees;
    @Autowired PlatformTransactionManager transactions;
    @Autowired Personnages personnages;
    @Autowired NumeroDeCourriel numeros;
    @Autowired Acteurs acteurs;
    @Autowired JdbcClient db;

    /// One calendar message as its recipient reads it.
    private record Recu(String methode, String uid, int sequence, String debut, String invites) {}

    @Test
    void la_meme_entree_d_agenda_nait_se_deplace_et_s_efface() {
        var cvs = new UneInstanceQuiSeReunit(personnages);
        cvs.essayer(
                acteurs,
                () -> {
                    mettreDeCoteLesAutres();
                    var instance = cvs.fonder(instances, sieges, Quorum.AUCUN);
                    var marcel = "marcel." + instance + "@exemple.fr";
                    var id = planifier(cvs);

                    fait(reunions.convoquer(id, version(id)));
                    var convocation = dernier(marcel);
                    var uid = convocation.uid();
                    assertThat(convocation.methode()).isEqualTo("REQUEST");
                    assertThat(convocation.sequence()).isZero();
                    assertThat(convocation.invites()).contains(marcel).doesNotContain("awa");
                    assertThat(dernier(personnages.courriel(cvs.elue)).uid()).isEqualTo(uid);

                    var autre = cvs.jour.plusDays(44).atTime(9, 30);
                    fait(reunions.reporter(id, version(id), autre, "Salle prise"));
                    var report = dernier(marcel);
                    assertThat(report.methode()).isEqualTo("REQUEST");
                    assertThat(report.uid()).isEqualTo(uid);
                    assertThat(report.sequence()).isEqualTo(1);
                    assertThat(report.debut())
                            .contains(autre.toLocalDate().toString().replace("-", "") + "T093000");

                    var nouvelle = "nouvelle." + instance + "@exemple.fr";
                    remplacer(cvs, marcel, nouvelle);
                    fait(reunions.convoquer(id, version(id)));
                    var depart = dernier(marcel);
                    assertThat(depart.methode()).isEqualTo("CANCEL");
                    assertThat(depart.uid()).isEqualTo(uid);
                    assertThat(depart.sequence()).isEqualTo(2);
                    assertThat(dernier(nouvelle).methode()).isEqualTo("REQUEST");
                    assertThat(dernier(nouvelle).sequence()).isEqualTo(3);

                    fait(reunions.annuler(id, version(id), "Grève"));
                    var fin = dernier(nouvelle);
                    assertThat(fin.methode()).isEqualTo("CANCEL");
                    assertThat(fin.uid()).isEqualTo(uid);
                    assertThat(fin.sequence()).isEqualTo(4);
                    assertThat(dernier(marcel).sequence()).isEqualTo(2);
                });
    }

    private ReunionId planifier(UneInstanceQuiSeReunit cvs) {
        var id =
                fait(
                        reunions.planifier(
                                Objects.requireNonNull(cvs.instance),
                                cvs.aujourdhui().avecDebut(cvs.jour.plusDays(30).atTime(14, 0))));
        fait(ordres.ajouter(id, NouveauPoint.de("Menus de l’hiver", NaturePoint.AVIS)));
        return id;
    }

    private void remplacer(UneInstanceQuiSeReunit cvs, String parti, String arrivee) {
        var siege =
                sieges.lister(Objects.requireNonNull(cvs.instance)).stream()
                        .filter((Siege s) -> s.courriel().equals(parti))
                        .findFirst()
                        .orElseThrow();
        fait(sieges.terminer(siege.id(), siege.version(), cvs.jour, "Déménagement"));
        cvs.sieger(
                sieges,
                College.USAGERS,
                FonctionSiege.MEMBRE,
                Occupant.personne("Jeanne Neuve", arrivee));
    }

    private int version(ReunionId id) {
        return reunions.lire(id).version();
    }

    private Recu dernier(String adresse) {
        acteurs.devenir(Acteurs.systeme(), () -> expedition().expedier());
        return Arrays.stream(SMTP.getReceivedMessages())
                .filter(m -> destine(m, adresse))
                .reduce((_, b) -> b)
                .map(ConvocationsParCourrielTest::lire)
                .orElseThrow();
    }

    private Expedition expedition() {
        var serveur = new JavaMailSenderImpl();
        serveur.setHost("127.0.0.1");
        serveur.setPort(SMTP.getSmtp().getPort());
        var transport =
                new TransportSmtp(
                        serveur,
                        numeros,
                        new ReglagesDesRebonds("", 993, "imaps", "", "", "INBOX", ""),
                        "https://unisson.exemple/",
                        "");
        var plusTard = Clock.fixed(Instant.now().plusSeconds(5), ZoneOffset.UTC);
        return new Expedition(boite, refusees, transport, transactions, plusTard);
    }

    /// Other tests leave letters behind.
    private void mettreDeCoteLesAutres() {
        acteurs.devenir(
                Acteurs.systeme(),
                () ->
                        db.sql(
                                        """
                                        update courrier set prochaine_le = now() + interval '1 year'
                                         where etat = 'A_ENVOYER'
                                        """)
                                .update());
    }

    private static boolean destine(MimeMessage message, String adresse) {
        try {
            return Arrays.stream(message.getAllRecipients())
                    .anyMatch(a -> a.toString().equals(adresse));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Recu lire(MimeMessage message) {
        try {
            var piece = agenda(message).orElseThrow();
            var methode = new ContentType(piece.getContentType()).getParameter("method");
            var calendrier = calendrier(piece);
            calendrier.validate();
            var evenement =
                    calendrier.getComponents().stream()
                            .filter(VEvent.class::isInstance)
                            .map(VEvent.class::cast)
                            .findFirst()
                            .orElseThrow();
            assertThat(valeur(calendrier.getPropertyList().getAll(), Property.METHOD))
                    .isEqualTo(methode);
            var proprietes = evenement.getPropertyList().getAll();
            return new Recu(
                    methode,
                    valeur(proprietes, Property.UID),
                    Integer.parseInt(valeur(proprietes, Property.SEQUENCE)),
                    valeur(proprietes, Property.DTSTART),
                    valeur(proprietes, Property.ATTENDEE));
        } catch (MessagingException | IOException | ParserException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Calendar calendrier(Part piece)
            throws MessagingException, IOException, ParserException {
        try (InputStream flux = piece.getInputStream()) {
            return new CalendarBuilder().build(flux);
        }
    }

    private static String valeur(List<Property> proprietes, String nom) {
        return proprietes.stream()
                .filter(p -> p.getName().equals(nom))
                .map(Property::getValue)
                .findFirst()
                .orElse("");
    }

    private static Optional<Part> agenda(Part partie) throws MessagingException, IOException {
        if (partie.isMimeType("text/calendar")) return Optional.of(partie);
        if (!(partie.getContent() instanceof Multipart parties)) return Optional.empty();
        for (int i = 0; i < parties.getCount(); i++) {
            var trouvee = agenda(parties.getBodyPart(i));
            if (trouvee.isPresent()) return trouvee;
        }
        return Optional.empty();
    }
}
