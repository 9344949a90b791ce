package fr.unisson.echeances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.echeances.RendezVous.Creneau;
import fr.unisson.echeances.RendezVous.Invite;
import fr.unisson.echeances.RendezVous.Organisateur;
import fr.unisson.echeances.RendezVous.Part;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.util.CompatibilityHints;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Everything written is read back by ical4j in strict mode, and by eye for what it would forgive.
class CalendriersTest {

    private static final Instant MODIFIE = Instant.parse("2026-11-22T03:00:00Z");
    private static final String TITRE =
            "Comité de pilotage ; « Parcours, âge » \\ suite à l’évaluation externe de l’établissement"
                    + " public départemental 😀";

    @BeforeAll
    static void lireSansRienPardonner() {
        Stream.of(
                        CompatibilityHints.KEY_RELAXED_PARSING,
                        CompatibilityHints.KEY_RELAXED_UNFOLDING,
                        CompatibilityHints.KEY_RELAXED_VALIDATION,
                        CompatibilityHints.KEY_OUTLOOK_COMPATIBILITY,
                        CompatibilityHints.KEY_NOTES_COMPATIBILITY)
                .forEach(h -> CompatibilityHints.setHintEnabled(h, false));
    }

    @Test
    void une_invitation_dit_tout_et_se_relit() throws Exception {
        var lu = lire(Calendriers.invitation(reunion(0)));
        assertThat(valeur(lu, Property.METHOD)).isEqualTo("REQUEST");
        var evenement = evenement(lu);
        assertThat(valeur(evenement, Property.UID)).isEqualTo("reunion-12@unisson.exemple");
        assertThat(valeur(evenement, Property.SEQUENCE)).isEqualTo("0");
        assertThat(valeur(evenement, Property.SUMMARY)).isEqualTo(TITRE);
        assertThat(valeur(evenement, Property.LOCATION)).isEqualTo("Salle Loire, 2e étage; bât. B");
        assertThat(valeur(evenement, Property.DESCRIPTION))
                .isEqualTo("Ordre du jour :\n1. Bilan\n2. Suite");
        assertThat(valeur(evenement, Property.URL))
                .isEqualTo("https://unisson.exemple/reunions/12");
        assertThat(valeur(evenement, Property.ORGANIZER))
                .isEqualTo("mailto:secretariat@exemple.fr");
        assertThat(valeur(evenement, Property.STATUS)).isEqualTo("CONFIRMED");
        assertThat(evenement.<Property>getProperties(Property.ATTENDEE))
                .extracting(Object::toString)
                .satisfiesExactly(
                        a ->
                                assertThat(a)
                                        .contains(
                                                "ROLE=CHAIR",
                                                "RSVP=FALSE",
                                                "mailto:ana@exemple.fr"),
                        a ->
                                assertThat(a)
                                        .contains(
                                                "ROLE=REQ-PARTICIPANT",
                                                "RSVP=TRUE",
                                                "PARTSTAT=NEEDS-ACTION",
                                                "CN=\"Le Goff, Erwan : référent\""),
                        a -> assertThat(a).contains("ROLE=OPT-PARTICIPANT"),
                        a -> assertThat(a).contains("ROLE=NON-PARTICIPANT"));
    }

    @Test
    void l_heure_est_celle_de_paris_avec_ses_regles() throws Exception {
        var octets = Calendriers.invitation(reunion(0));
        assertThat(texte(octets))
                .doesNotContain("1891", "000921")
                .contains(
                        "BEGIN:VTIMEZONE",
                        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
                        "TZID:Europe/Paris",
                        "DTSTART;TZID=Europe/Paris:20270325T140000");
        var debut =
                (ZonedDateTime)
                        ((DtStart<?>)
                                        evenement(lire(octets))
                                                .getPropertyList()
                                                .getFirst(Property.DTSTART)
                                                .orElseThrow())
                                .getDate();
        // The last Sunday of March has not come: still one hour ahead of UTC.
        assertThat(debut.toInstant()).isEqualTo(Instant.parse("2027-03-25T13:00:00Z"));
    }

    @Test
    void deplacer_garde_l_identite_et_augmente_le_numero() throws Exception {
        var avant = evenement(lire(Calendriers.invitation(reunion(0))));
        var apres = evenement(lire(Calendriers.invitation(reunion(1))));
        assertThat(valeur(apres, Property.UID)).isEqualTo(valeur(avant, Property.UID));
        assertThat(valeur(apres, Property.SEQUENCE)).isEqualTo("1");
    }

    @Test
    void annuler_se_dit_a_tous_avec_la_meme_identite() throws Exception {
        var lu = lire(Calendriers.annulation(reunion(2)));
        assertThat(valeur(lu, Property.METHOD)).isEqualTo("CANCEL");
        var evenement = evenement(lu);
        assertThat(valeur(evenement, Property.UID)).isEqualTo("reunion-12@unisson.exemple");
        assertThat(valeur(evenement, Property.STATUS)).isEqualTo("CANCELLED");
        assertThat(valeur(evenement, Property.SEQUENCE)).isEqualTo("2");
        assertThat(evenement.<Property>getProperties(Property.ATTENDEE)).hasSize(4);
    }

    @Test
    void un_agenda_publie_ne_nomme_personne() throws Exception {
        var octets = publier("Échéances d’Ana", echeance(), reunion(3));
        var lu = lire(octets);
        assertThat(valeur(lu, Property.METHOD)).isEqualTo("PUBLISH");
        assertThat(lu.<VEvent>getComponents("VEVENT")).hasSize(2);
        assertThat(texte(octets))
                .contains("X-WR-CALNAME:Échéances d’Ana", "REFRESH-INTERVAL;VALUE=DURATION:PT4H")
                .contains("ORGANIZER;CN=Unisson:mailto:ne-pas-repondre@unisson.exemple")
                .doesNotContain("ATTENDEE", "secretariat@");
    }

    @Test
    void un_agenda_vide_reste_lisible() throws Exception {
        var lu = lire(publier("Vide"));
        assertThat(lu.<VEvent>getComponents("VEVENT")).isEmpty();
    }

    @Test
    void une_journee_entiere_finit_le_lendemain_et_n_occupe_pas() throws Exception {
        var octets = publier("x", echeance());
        assertThat(texte(octets))
                .contains(
                        "DTSTART;VALUE=DATE:20261224",
                        "DTEND;VALUE=DATE:20261225",
                        "TRANSP:TRANSPARENT");
    }

    @ParameterizedTest
    @MethodSource
    void les_lignes_sont_pliees_a_75_octets_et_finissent_par_crlf(byte[] octets) {
        var texte = texte(octets);
        assertThat(texte).endsWith("END:VCALENDAR\r\n");
        assertThat(texte.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(texte.split("\r\n"))
                .allSatisfy(ligne ->
                        assertThat(ligne.getBytes(StandardCharsets.UTF_8).length)
                                .isLessThanOrEqualTo(75));
    }

    static Stream<byte[]> les_lignes_sont_pliees_a_75_octets_et_finissent_par_crlf() {
        return Stream.of(
                Calendriers.invitation(reunion(0)),
                Calendriers.annulation(reunion(1)),
                publier(TITRE, echeance()));
    }

    @Test
    void sans_organisateur_on_n_invite_pas() {
        assertThatThrownBy(() -> Calendriers.invitation(echeance()))
                .isInstanceOf(NullPointerException.class);
    }

    @Test
    void la_piece_d_un_courriel_dit_sa_methode() {
        assertThat(Calendriers.pieceDInvitation(reunion(0)).type())
                .isEqualTo("text/calendar; charset=UTF-8; method=REQUEST");
        assertThat(Calendriers.pieceDAnnulation(reunion(0)).type()).endsWith("method=CANCEL");
    }

    /// A character may need four octets: wherever the line ends, it is kept whole.
    @ParameterizedTest
    @ValueSource(ints = {56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69})
    void un_caractere_n_est_jamais_coupe(int avant) throws Exception {
        var titre = "a".repeat(avant) + "😀😀’’é";
        var r = echeance();
        var lu =
                lire(
                        publier(
                                "x",
                                new RendezVous(
                                        r.uid(),
                                        0,
                                        r.creneau(),
                                        titre,
                                        "",
                                        null,
                                        "",
                                        null,
                                        List.of(),
                                        MODIFIE)));
        assertThat(valeur(evenement(lu), Property.SUMMARY)).isEqualTo(titre);
    }

    private static byte[] publier(String nom, RendezVous... tous) {
        return Calendriers.publication(
                nom,
                new Organisateur("ne-pas-repondre@unisson.exemple", "Unisson"),
                Duration.ofHours(4),
                List.of(tous));
    }

    static RendezVous reunion(int sequence) {
        return new RendezVous(
                RendezVous.uid("reunion", 12, "unisson.exemple"),
                sequence,
                new Creneau.Heures(
                        LocalDateTime.parse("2027-03-25T14:00").plusDays(sequence),
                        LocalDateTime.parse("2027-03-25T16:30").plusDays(sequence)),
                TITRE,
                "Salle Loire, 2e étage; bât. B",
                URI.create("https://unisson.exemple/reunions/12"),
                "Ordre du jour :\n1. Bilan\n2. Suite",
                new Organisateur("secretariat@exemple.fr", "Secrétariat du \"COPIL\""),
                List.of(
                        new Invite("ana@exemple.fr", "Ana", Part.PRESIDE, false),
                        new Invite(
                                "erwan@exemple.fr",
                                "Le Goff, Erwan : référent",
                                Part.ATTENDU,
                                true),
                        new Invite("luc@exemple.fr", "Luc", Part.FACULTATIF, true),
                        new Invite("zoe@exemple.fr", "Zoé", Part.POUR_INFORMATION, false)),
                MODIFIE);
    }

    private static RendezVous echeance() {
        return new RendezVous(
                RendezVous.uid("echeance", 7, "unisson.exemple"),
                0,
                new Creneau.Journee(LocalDate.of(2026, 12, 24)),
                "Signer la convention",
                "",
                URI.create("https://unisson.exemple/conventions/7"),
                "",
                null,
                List.of(),
                MODIFIE);
    }

    private static Calendar lire(byte[] octets) throws Exception {
        var calendrier = new CalendarBuilder().build(new ByteArrayInputStream(octets));
        assertThat(calendrier.validate(true).getEntries()).isEmpty();
        return calendrier;
    }

    private static VEvent evenement(Calendar calendrier) {
        return calendrier.<VEvent>getComponents("VEVENT").getFirst();
    }

    private static @Nullable String valeur(
            net.fortuna.ical4j.model.PropertyContainer contenant, String nom) {
        return contenant.getPropertyList().getFirst(nom).map(Property::getValue).orElse(null);
    }

    /// As a person reads it: unfolded only where a test looks for a long line.
    private static String texte(byte[] octets) {
        return new String(octets, StandardCharsets.UTF_8);
    }
}
