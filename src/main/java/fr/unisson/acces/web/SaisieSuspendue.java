package fr.unisson.acces.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
}
