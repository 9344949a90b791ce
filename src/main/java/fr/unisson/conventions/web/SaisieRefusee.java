package fr.unisson.conventions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What was typed in the one form that was refused, on a page that has many: it opens again with
/// the same words.
///
/// @param forme end of the address the form was sent to, such as `/12/decision`
public record SaisieRefusee(String forme, Map<String, String> valeurs) {

    static final SaisieRefusee AUCUNE = new SaisieRefusee("", Map.of());

    public SaisieRefusee {
        valeurs = Map.copyOf(valeurs);
    }

    static SaisieRefusee de(HttpServletRequest requete, String page) {
        var adresse = requete.getRequestURI();
        var valeurs = new HashMap<String, String>();
        requete.getParameterMap().forEach((champ, v) -> valeurs.put(champ, String.join("\n", v)));
        return new SaisieRefusee(adresse.substring(adresse.indexOf(page) + page.length()), valeurs);
    }

    public boolean est(String autre) {
        return forme.equals(autre);
    }

    public @Nullable String valeur(String autre, String champ) {
        return est(autre) ? valeurs.get(champ) : null;
    }
}
