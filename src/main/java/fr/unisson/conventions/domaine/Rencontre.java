package fr.unisson.conventions.domaine;

import fr.unisson.socle.Elision;
import java.util.List;
import java.util.stream.Collectors;

/// What two amendments of the same convention both change: the second cannot be carried over
/// without somebody saying what holds.
public record Rencontre(Genre genre, String quoi) {

    public enum Genre {
        ARTICLE,
        PERIMETRE,
        FIN,
        /// It joined the convention meanwhile, and did not sign this amendment.
        ARRIVEE,
        /// This amendment gives it a new identity, and it is gone.
        DEPART,
        ANNEXE
    }

    public String phrase() {
        return switch (genre) {
            case ARTICLE -> quoi.equals("0") ? "le préambule" : "l’article " + quoi;
            case PERIMETRE -> "le périmètre";
            case FIN -> "la fin de la convention";
            case ARRIVEE -> "l’arrivée " + Elision.de(quoi) + ", qui ne l’a pas signé";
            case DEPART -> "le départ " + Elision.de(quoi);
            case ANNEXE -> "l’annexe " + quoi;
        };
    }

    public static String enMots(List<Rencontre> rencontres) {
        return rencontres.stream().map(Rencontre::phrase).collect(Collectors.joining(" ; "));
    }
}
