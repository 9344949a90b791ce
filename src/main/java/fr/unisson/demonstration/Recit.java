package fr.unisson.demonstration;

import fr.unisson.socle.Acteur;
import fr.unisson.socle.ActeurDeTransaction;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The story to tell, as written in `demonstration/territoire.json`: its dates are numbers of days
/// from the day of loading.
class Recit {

    private static final String FICHIER = "/demonstration/territoire.json";
    private static final LocalTime MATIN = LocalTime.of(9, 4);
    private static final int MINUTES = 3;
    private static final int AU_PLUS = 180;

    private final JsonNode racine;
    private final Clock horloge;
    private final ActeurDeTransaction transactions;
    private final LocalDate aujourdhui;
    private final Map<LocalDate, Integer> gestes = new HashMap<>();

    Recit(Clock horloge, ActeurDeTransaction transactions) {
        this.transactions = transactions;
        this.horloge = horloge;
        this.aujourdhui = LocalDate.now(horloge);
        try (InputStream flux = Recit.class.getResourceAsStream(FICHIER)) {
            racine = JsonMapper.shared().readTree(flux);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<JsonNode> liste(String nom) {
        return racine.path(nom).values().stream().toList();
    }

    /// A working day, but for today: what falls on a weekend is done the Friday before, or planned
    /// for the Monday after. The order of days is kept.
    LocalDate jour(int dansJours) {
        return jour(aujourdhui, dansJours);
    }

    static LocalDate jour(LocalDate aujourdhui, int dansJours) {
        var jour = aujourdhui.plusDays(dansJours);
        int passes = jour.getDayOfWeek().getValue() - DayOfWeek.FRIDAY.getValue();
        if (dansJours == 0 || passes <= 0) return jour;
        return dansJours < 0 ? jour.minusDays(passes) : jour.plusDays(3L - passes);
    }

    @Nullable LocalDate jour(JsonNode objet, String champ) {
        var n = objet.path(champ);
        return n.isNumber() ? jour(n.asInt()) : null;
    }

    /// From the morning of that day on, one gesture after the other; never later than now.
    Instant moment(int dansJours) {
        var jour = jour(dansJours);
        int rang = Math.min(gestes.merge(jour, 1, Integer::sum) - 1, AU_PLUS);
        var heure = MATIN.plusMinutes((long) rang * MINUTES);
        var moment = jour.atTime(heure).atZone(horloge.getZone()).toInstant();
        var maintenant = horloge.instant();
        return moment.isAfter(maintenant) ? maintenant : moment;
    }

    /// Somebody acts on a day of the story.
    <T> T dire(int dansJours, Acteur acteur, Supplier<T> geste) {
        return HorlogeAjustable.a(moment(dansJours), () -> transactions.devenir(acteur, geste));
    }

    static @Nullable String texte(JsonNode objet, String champ) {
        var n = objet.path(champ);
        return n.isNull() || n.isMissingNode() || n.asString().isBlank() ? null : n.asString();
    }

    static String requis(JsonNode objet, String champ) {
        var valeur = texte(objet, champ);
        if (valeur == null) {
            throw new IllegalStateException("Il manque « " + champ + " » dans " + objet);
        }
        return valeur;
    }
}
