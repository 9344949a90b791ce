package fr.unisson.socle.antivirus;

import java.util.regex.Pattern;

/// What clamd answers about one content.
sealed interface ReponseDeClamd {

    record Sain() implements ReponseDeClamd {}

    /// @param signature what was recognised, as the database of signatures names it
    record Infecte(String signature) implements ReponseDeClamd {}

    /// Past `StreamMaxLength`, or past the other limits when `AlertExceedsMax` tells of them.
    record TropLong() implements ReponseDeClamd {}

    /// Anything else: nobody, an error, half an answer.
    record SansReponse(String pourquoi) implements ReponseDeClamd {}

    Pattern TROUVE = Pattern.compile("stream: (\\S.*) FOUND");
    String LIMITES = "Heuristics.Limits.Exceeded";
    Pattern INECRIVABLE = Pattern.compile("[^\\p{Alnum} ._:/()-]");
    int MOTS_AU_PLUS = 120;

    /// @param dit a whole answer, without the zero that ends it
    static ReponseDeClamd comprendre(String dit) {
        if (dit.equals("stream: OK")) return new Sain();
        if (dit.equals("INSTREAM size limit exceeded. ERROR")) return new TropLong();
        var trouve = TROUVE.matcher(dit);
        if (!trouve.matches()) return new SansReponse("il répond : " + lisible(dit));
        var signature = trouve.group(1);
        return signature.startsWith(LIMITES) ? new TropLong() : new Infecte(lisible(signature));
    }

    /// Fit for a line of logs, whoever answers.
    private static String lisible(String texte) {
        var court = texte.length() > MOTS_AU_PLUS ? texte.substring(0, MOTS_AU_PLUS) : texte;
        return INECRIVABLE.matcher(court).replaceAll("?");
    }
}
