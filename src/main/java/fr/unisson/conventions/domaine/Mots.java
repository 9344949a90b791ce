package fr.unisson.conventions.domaine;

import java.util.List;
import java.util.Map;

/// An amendment lives as a convention does: the sentences of that life, said of an amendment.
public final class Mots {

    private static final String A_MODIFIER = "\u0000";

    /// Longest first: agreements of gender go with their noun.
    private static final List<Map.Entry<String, String>> D_UN_AVENANT =
            List.of(
                    Map.entry("la convention abandonnée", "l’avenant abandonné"),
                    Map.entry("la convention signée", "l’avenant signé"),
                    Map.entry("la convention peut être reprise", "l’avenant peut être repris"),
                    Map.entry("La convention est signée", "L’avenant est signé"),
                    Map.entry("elle pourra être reprise", "il pourra être repris"),
                    Map.entry("Elle entrera en vigueur", "Il entrera en vigueur"),
                    Map.entry("elle entre en vigueur", "il entre en vigueur"),
                    // What it amends is no amendment.
                    Map.entry("la convention à modifier", A_MODIFIER),
                    Map.entry("cette convention", "cet avenant"),
                    Map.entry("une convention", "un avenant"),
                    Map.entry("Une convention", "Un avenant"),
                    Map.entry("est prête à être signée", "est prêt à être signé"),
                    Map.entry("la convention", "l’avenant"),
                    Map.entry("La convention", "L’avenant"));

    private Mots() {}

    public static String de(boolean avenant, String phrase) {
        if (!avenant) return phrase;
        var dite = phrase;
        for (var mot : D_UN_AVENANT) dite = dite.replace(mot.getKey(), mot.getValue());
        return dite.replace(A_MODIFIER, "la convention à modifier");
    }
}
