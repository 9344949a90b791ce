package fr.unisson.modeles.domaine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Gives articles the numbers of their order, and follows those numbers in their texts.
public final class Renumerotation {

    private static final Pattern MENTION =
            Pattern.compile(
                    "(?iu)(\\barticles?\\s+(?:n°\\s*)?)([0-9]{1,2}[A-Z]?)\\b(?!\\s*(?:du|de la)"
                            + " (?:code|loi|décret|règlement))");
    private static final Pattern ALINEA =
            Pattern.compile("(?m)^(\\*\\*)([0-9]{1,2}[A-Z]?)(\\.[0-9]+)");

    private Renumerotation() {}

    public record Numerote(String numero, String texte) {}

    /// A preamble (0) and an annex (a letter) keep what they bear; the others are 1, 2, 3…
    public static List<Numerote> dansLOrdre(List<Numerote> articles) {
        Map<String, String> nouveaux = new HashMap<>();
        int rang = 0;
        for (var a : articles)
            nouveaux.put(a.numero(), garde(a.numero()) ? a.numero() : Integer.toString(++rang));
        var sortie = new ArrayList<Numerote>();
        for (var a : articles)
            sortie.add(
                    new Numerote(
                            nouveaux.getOrDefault(a.numero(), a.numero()),
                            suivre(a.texte(), nouveaux)));
        return List.copyOf(sortie);
    }

    private static boolean garde(String numero) {
        return numero.equals("0") || Character.isLetter(numero.charAt(0));
    }

    private static String suivre(String texte, Map<String, String> nouveaux) {
        var alineas =
                ALINEA.matcher(texte)
                        .replaceAll(m ->
                                m.group(1)
                                        + nouveaux.getOrDefault(m.group(2), m.group(2))
                                        + m.group(3));
        return MENTION.matcher(alineas)
                .replaceAll(m -> m.group(1) + nouveaux.getOrDefault(m.group(2), m.group(2)));
    }
}
