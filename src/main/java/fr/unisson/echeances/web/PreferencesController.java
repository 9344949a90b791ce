package fr.unisson.echeances.web;

import fr.unisson.echeances.Cadence;
import fr.unisson.echeances.GenreDeNotification;
import fr.unisson.echeances.Preferences;
import fr.unisson.echeances.Preferences.Choix;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Redirection;
import gg.jte.models.runtime.JteModel;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// What the connected person wants to be told, kind by kind.
@Controller
@Acces
class PreferencesController {

    private static final String ICI = "/compte/notifications";

    private final Preferences preferences;
    private final Templates pages;

    PreferencesController(Preferences preferences, Templates pages) {
        this.preferences = preferences;
        this.pages = pages;
    }

    @GetMapping(ICI)
    JteModel page() {
        return pages.echeancesPreferences(
                new PagePreferences(
                        preferences.miennes().entrySet().stream()
                                .map(e ->
                                        new PagePreferences.Ligne(
                                                e.getKey().name(),
                                                e.getKey().libelle(),
                                                e.getKey().aide(),
                                                e.getValue().enPage(),
                                                e.getValue().courriel().name()))
                                .toList()));
    }

    /// What is not in the form, or cannot be read, stays as it was.
    @PostMapping(ICI)
    Redirection enregistrer(@RequestParam Map<String, String> champs) {
        var choix = new EnumMap<GenreDeNotification, Choix>(GenreDeNotification.class);
        preferences
                .miennes()
                .forEach((genre, avant) -> {
                    var courriel = champs.get("courriel-" + genre);
                    if (courriel != null) {
                        choix.put(
                                genre,
                                new Choix(
                                        champs.containsKey("page-" + genre),
                                        cadence(courriel, avant.courriel())));
                    }
                });
        preferences.choisir(choix);
        return Redirection.vers(ICI).avecMessage("Vos choix sont enregistrés.");
    }

    private static Cadence cadence(String texte, Cadence avant) {
        return Arrays.stream(Cadence.values())
                .filter(c -> c.name().equals(texte))
                .findFirst()
                .orElse(avant);
    }
}
