package fr.unisson.demonstration;

import fr.unisson.socle.Acteur;
import fr.unisson.socle.ActeurDeTransaction;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The story to tell, as written in `demonstration/territoire.json`: its dates are numbers of days
/// from the day of loading.
class Recit {

    private static final String FICHIER = "/demonstration/territoire.json";
    private static final LocalTime HEURE = LocalTime.of(10, 12);

    private final JsonNode racine;
    private final Clock horloge;
    private final ActeurDeTransaction transactions;
    private final LocalDate aujourdhui;

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

    LocalDate jour(int dansJours) {
        return aujourdhui.plusDays(dansJours);
    }

    @Nullable LocalDate jour(JsonNode objet, String champ) {
        var n = objet.path(champ);
        return n.isNumber() ? jour(n.asInt()) : null;
    }

    /// The morning of that day; never later than now.
    Instant moment(int dansJours) {
        var matin = jour(dansJours).atTime(HEURE).atZone(horloge.getZone()).toInstant();
        var maintenant = horloge.instant();
        return matin.isAfter(maintenant) ? maintenant : matin;
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
