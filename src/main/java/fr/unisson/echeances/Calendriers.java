package fr.unisson.echeances;

import fr.unisson.echeances.RendezVous.Creneau;
import fr.unisson.echeances.RendezVous.Invite;
import fr.unisson.echeances.RendezVous.Organisateur;
import fr.unisson.echeances.RendezVous.Part;
import fr.unisson.socle.Dates;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/// What calendar programs read (RFC 5545): an invitation, its change and its cancellation (RFC
/// 5546), or a calendar to subscribe to. Nothing here asks the network.
public final class Calendriers {

    public static final String TYPE = "text/calendar";

    private static final String PRODUIT = "-//Unisson//Unisson//FR";
    private static final VTimeZone PARIS = EcritureDeCalendrier.paris();

    private Calendriers() {}

    /// The first invitation, and each later change with the next sequence number.
    public static byte[] invitation(RendezVous r) {
        return adresse(ImmutableMethod.REQUEST, ImmutableStatus.VEVENT_CONFIRMED, r);
    }

    /// Removes it from the calendars of those who were invited; its sequence is higher than that of
    /// the last invitation.
    public static byte[] annulation(RendezVous r) {
        return adresse(ImmutableMethod.CANCEL, ImmutableStatus.VEVENT_CANCELLED, r);
    }

    /// A calendar to subscribe to. It names nobody but who publishes it: organisers and guests are
    /// left out.
    ///
    /// @param editeur the platform: RFC 5546 asks each event for an organiser
    public static byte[] publication(
            String nom, Organisateur editeur, Duration relecture, List<RendezVous> tous) {
        var calendrier = calendrier(ImmutableMethod.PUBLISH);
        calendrier
                .add(new XProperty("X-WR-CALNAME", nom))
                .add(new XProperty("X-WR-TIMEZONE", Dates.PARIS.getId()))
                .add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), relecture))
                .add(new XProperty("X-PUBLISHED-TTL", relecture.toString()));
        calendrier.add(PARIS);
        for (var r : tous) {
            var evenement = evenement(r, ImmutableStatus.VEVENT_CONFIRMED);
            evenement.add(organisateur(editeur));
            calendrier.add(evenement);
        }
        return EcritureDeCalendrier.octets(calendrier);
    }

    /// To be joined to a mail: calendar programs offer to accept it.
    public static PieceJointe pieceDInvitation(RendezVous r) {
        return piece("invitation.ics", "REQUEST", invitation(r));
    }

    public static PieceJointe pieceDAnnulation(RendezVous r) {
        return piece("annulation.ics", "CANCEL", annulation(r));
    }

    private static PieceJointe piece(String nom, String methode, byte[] contenu) {
        return new PieceJointe(nom, TYPE + "; charset=UTF-8; method=" + methode, contenu);
    }

    private static byte[] adresse(Method methode, Status etat, RendezVous r) {
        var organisateur =
                Objects.requireNonNull(
                        r.organisateur(), "Somebody invites: RFC 5546 asks for an organiser");
        var calendrier = calendrier(methode);
        calendrier.add(PARIS);
        var evenement = evenement(r, etat);
        evenement.add(organisateur(organisateur));
        r.invites().forEach(i -> evenement.add(invite(i)));
        calendrier.add(evenement);
        return EcritureDeCalendrier.octets(calendrier);
    }

    private static Calendar calendrier(Method methode) {
        return new Calendar()
                .<Calendar>add(new ProdId(PRODUIT))
                .<Calendar>add(ImmutableVersion.VERSION_2_0)
                .<Calendar>add(ImmutableCalScale.GREGORIAN)
                .add(methode);
    }

    private static VEvent evenement(RendezVous r, Status etat) {
        var evenement = new VEvent(false);
        evenement
                .add(new Uid(r.uid()))
                .add(new DtStamp(r.modifieLe()))
                .add(new LastModified(r.modifieLe()))
                .add(new Sequence(r.sequence()))
                .add(new Summary(r.titre()))
                .add(etat);
        placer(evenement, r.creneau());
        siDit(evenement, r.lieu(), Location::new);
        siDit(evenement, r.description(), Description::new);
        if (r.lien() != null) {
            evenement.add(new Url(r.lien()));
        }
        return evenement;
    }

    private static void placer(VEvent evenement, Creneau creneau) {
        switch (creneau) {
            case Creneau.Journee(var jour) -> {
                // A day to remember does not make its owner busy.
                evenement
                        .add(new DtStart<>(jour))
                        .add(new DtEnd<>(jour.plusDays(1)))
                        .add(ImmutableTransp.TRANSPARENT);
            }
            case Creneau.Heures(var debut, var fin) ->
                    evenement
                            .add(new DtStart<>(debut.atZone(Dates.PARIS)))
                            .add(new DtEnd<>(fin.atZone(Dates.PARIS)));
        }
    }

    private static Organizer organisateur(Organisateur o) {
        return new Organizer(new ParameterList(List.of(nom(o.nom()))), courriel(o.courriel()));
    }

    private static Attendee invite(Invite i) {
        return new Attendee(
                new ParameterList(
                        List.of(
                                nom(i.nom()),
                                role(i.part()),
                                PartStat.NEEDS_ACTION,
                                i.reponse() ? Rsvp.TRUE : Rsvp.FALSE)),
                courriel(i.courriel()));
    }

    private static Role role(Part part) {
        return switch (part) {
            case PRESIDE -> Role.CHAIR;
            case ATTENDU -> Role.REQ_PARTICIPANT;
            case FACULTATIF -> Role.OPT_PARTICIPANT;
            case POUR_INFORMATION -> Role.NON_PARTICIPANT;
        };
    }

    /// The value of a parameter holds neither quotes nor controls (RFC 5545, 3.2).
    private static Cn nom(String nom) {
        return new Cn(nom.replace('"', '’').replaceAll("\\p{Cntrl}+", " "));
    }

    private static URI courriel(String adresse) {
        try {
            return new URI("mailto", adresse, null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("Not a mail address", e);
        }
    }

    private static void siDit(
            VEvent evenement,
            String texte,
            java.util.function.Function<String, Property> propriete) {
        if (!texte.isBlank()) {
            evenement.add(propriete.apply(texte));
        }
    }
}
