package fr.unisson.echeances;

import fr.unisson.socle.Dates;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.TzId;

/// Two things the library leaves to its users: a time zone reduced to the rules in force, and lines
/// folded by octets.
final class EcritureDeCalendrier {

    private static final int OCTETS_PAR_LIGNE = 75;

    private EcritureDeCalendrier() {}

    /// Without its history since 1891, whose offsets to the second some programs refuse.
    static VTimeZone paris() {
        var zone =
                Objects.requireNonNull(
                        TimeZoneRegistryFactory.getInstance()
                                .createRegistry()
                                .getTimeZone(Dates.PARIS.getId()));
        return new VTimeZone(
                new PropertyList(List.of(new TzId(Dates.PARIS.getId()))),
                new ComponentList<>(
                        zone.getVTimeZone().getObservances().stream()
                                .filter(EcritureDeCalendrier::enVigueur)
                                .toList()));
    }

    private static boolean enVigueur(Observance o) {
        return o.getPropertyList()
                .getFirst(Property.RRULE)
                .filter(regle -> !regle.getValue().contains("UNTIL"))
                .isPresent();
    }

    /// Refuses what is not valid.
    static byte[] octets(Calendar calendrier) {
        try {
            var texte = new StringWriter();
            new CalendarOutputter(true).output(calendrier, texte);
            return plier(texte.toString().replace("\r\n ", "")).getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// RFC 5545, 3.1: at most 75 octets a line, never inside a character. The library counts Java
    /// characters, and may cut a pair of them in two.
    private static String plier(String texte) {
        var plie = new StringBuilder(texte.length() + 200);
        var octets = 0;
        for (var i = 0; i < texte.length(); ) {
            var point = texte.codePointAt(i);
            var taille = Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
            var finDeLigne = point == '\r' || point == '\n';
            if (!finDeLigne && octets + taille > OCTETS_PAR_LIGNE) {
                plie.append("\r\n ");
                octets = 1;
            }
            plie.appendCodePoint(point);
            octets = finDeLigne ? 0 : octets + taille;
            i += Character.charCount(point);
        }
        return plie.toString();
    }
}
