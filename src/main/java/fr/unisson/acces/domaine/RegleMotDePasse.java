package fr.unisson.acces.domaine;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What makes a password acceptable: length above all (CNIL recommendation of 2022, password with
/// limited attempts; OWASP ASVS 5, 6.2.1), never a rule about signs (6.2.5), never one that others
/// chose or that is soon guessed (6.2.4, 6.2.11).
public final class RegleMotDePasse {

    public static final int LONGUEUR_MIN = 12;
    public static final int LONGUEUR_MAX = 200;

    /// The highest of zxcvbn's levels, "very unguessable", against somebody who holds the digests
    /// of a slow function. One level lower, a word with a year and a sign would pass.
    private static final double ESSAIS_MIN = 1e10;

    /// Guessing counts ten possible signs at each place, which fewer would belie.
    private static final int SIGNES_MIN = 5;

    private static final int MOT_COURT = 3;
    private static final int BOITE_COURTE = 4;
    private static final Pattern ENTRE_LES_MOTS = Pattern.compile("[^\\p{L}\\p{N}]+");

    public enum Motif {
        TROP_COURT("Choisissez un mot de passe d’au moins 12 caractères."),
        TROP_LONG("Choisissez un mot de passe de 200 caractères au plus."),
        TROP_CONNU(
                "Ce mot de passe se devine vite : mot courant, nom, date ou suite du clavier."
                        + " Choisissez plutôt une phrase de quatre mots ou plus."),
        CONTIENT_LE_COURRIEL("Le mot de passe ne doit pas contenir votre adresse de courriel.");

        private final String message;

        Motif(String message) {
            this.message = message;
        }

        public String message() {
            return message;
        }
    }

    private RegleMotDePasse() {}

    /// @param noms of the person and of their organisations
    public static Optional<Motif> verifier(
            String motDePasse, String courriel, Collection<String> noms) {
        var longueur = motDePasse.codePointCount(0, motDePasse.length());
        if (longueur < LONGUEUR_MIN) {
            return Optional.of(Motif.TROP_COURT);
        }
        if (longueur > LONGUEUR_MAX) {
            return Optional.of(Motif.TROP_LONG);
        }
        var adresse = courriel.toLowerCase(Locale.ROOT);
        var boite = adresse.split("@", 2)[0];
        if (boite.length() >= BOITE_COURTE && motDePasse.toLowerCase(Locale.ROOT).contains(boite)) {
            return Optional.of(Motif.CONTIENT_LE_COURRIEL);
        }
        return tropConnu(motDePasse, mots(adresse, noms))
                ? Optional.of(Motif.TROP_CONNU)
                : Optional.empty();
    }

    private static boolean tropConnu(String motDePasse, List<String> mots) {
        return motDePasse.toLowerCase(Locale.ROOT).codePoints().distinct().count() < SIGNES_MIN
                || Devinabilite.courant(motDePasse)
                || Devinabilite.essais(motDePasse, mots) < ESSAIS_MIN;
    }

    private static List<String> mots(String adresse, Collection<String> noms) {
        return Stream.concat(Stream.of(adresse), noms.stream())
                .flatMap(ENTRE_LES_MOTS::splitAsStream)
                .filter(mot -> mot.length() >= MOT_COURT)
                .map(mot -> Devinabilite.sansAccents(mot).toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }
}
