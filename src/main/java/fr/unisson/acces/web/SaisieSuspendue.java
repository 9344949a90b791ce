package fr.unisson.acces.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What somebody had typed when their session ended, kept in the new session until they come back.
/// Files and secrets are not kept.
///
/// @param fichiers whether the form carried files, to be chosen again
/// @param marque mark of the account that typed; nobody else is ever shown this
@SuppressWarnings({"NonApiType", "serial"})
public record SaisieSuspendue(
        String chemin,
        boolean fichiers,
        LinkedHashMap<String, ArrayList<String>> champs,
        String marque)
        implements Serializable {

    static final String ATTRIBUT = "saisie suspendue";
    private static final int SIGNES_AU_PLUS = 2_000_000;
    private static final Pattern CODE = Pattern.compile("[A-Z_]+|[0-9]+|[0-9a-f]{64}|true|false");
    private static final Pattern RANG = Pattern.compile("-?[0-9]+$");
    private static final Pattern MAJUSCULE = Pattern.compile("([A-Z])");

    /// Words with an accent, which the names of fields do not have.
    private static final Map<String, String> LIBELLES =
            Map.ofEntries(
                    Map.entry("decision", "Décision"),
                    Map.entry("enonce", "Énoncé"),
                    Map.entry("expose", "Pourquoi ce changement"),
                    Map.entry("intitule", "Intitulé"),
                    Map.entry("numero", "Numéro"),
                    Map.entry("perimetre", "Périmètre"),
                    Map.entry("prenom", "Prénom"),
                    Map.entry("reponse", "Réponse"),
                    Map.entry("reserve", "Réserve"),
                    Map.entry("reserves", "Réserves"),
                    Map.entry("resume", "Résumé"),
                    Map.entry("telephone", "Téléphone"));

    static @Nullable SaisieSuspendue de(HttpServletRequest requete, String marque) {
        var champs = new LinkedHashMap<String, ArrayList<String>>();
        var signes = 0;
        for (var champ : requete.getParameterMap().entrySet()) {
            if (!secret(champ.getKey())) {
                champs.put(champ.getKey(), new ArrayList<>(List.of(champ.getValue())));
                signes += List.of(champ.getValue()).stream().mapToInt(String::length).sum();
            }
        }
        var type = requete.getContentType();
        var fichiers = type != null && type.startsWith("multipart/form-data");
        return signes > SIGNES_AU_PLUS
                ? null
                : new SaisieSuspendue(requete.getRequestURI(), fichiers, champs, marque);
    }

    private static boolean secret(String champ) {
        var nom = champ.toLowerCase(Locale.ROOT);
        return nom.equals("_csrf") || nom.contains("motdepasse") || nom.contains("code");
    }

    /// One hidden field per value, in the order of the form.
    public List<Map.Entry<String, String>> valeurs() {
        return champs.entrySet().stream()
                .flatMap(c -> c.getValue().stream().map(v -> Map.entry(c.getKey(), v)))
                .toList();
    }

    /// What a person recognises as their own words: neither numbers nor codes of the form.
    public List<Map.Entry<String, String>> lisibles() {
        return valeurs().stream()
                .filter(c -> !c.getKey().equals("action"))
                .filter(c -> !c.getValue().isBlank() && !CODE.matcher(c.getValue()).matches())
                .map(c -> Map.entry(libelle(c.getKey()), c.getValue()))
                .toList();
    }

    private static String libelle(String champ) {
        var nom = RANG.matcher(champ).replaceFirst("");
        var connu = LIBELLES.get(nom);
        if (connu != null || nom.isBlank()) return connu == null ? champ : connu;
        var mots = MAJUSCULE.matcher(nom).replaceAll(" $1").toLowerCase(Locale.ROOT);
        return mots.substring(0, 1).toUpperCase(Locale.ROOT) + mots.substring(1);
    }
}
