package fr.unisson.acces.domaine;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/// What makes a password acceptable: length above all (CNIL recommendation of 2022, password with
/// limited attempts; OWASP ASVS 2.1), never a rule about signs, never one everybody knows.
public final class RegleMotDePasse {

    public static final int LONGUEUR_MIN = 12;
    public static final int LONGUEUR_MAX = 200;

    private static final int MORCEAUX_MIN = 5;

    public enum Motif {
        TROP_COURT("Choisissez un mot de passe d’au moins 12 caractères."),
        TROP_LONG("Choisissez un mot de passe de 200 caractères au plus."),
        TROP_CONNU("Ce mot de passe est trop facile à deviner. Choisissez-en un autre."),
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

    public static Optional<Motif> verifier(String motDePasse, String courriel) {
        var longueur = motDePasse.codePointCount(0, motDePasse.length());
        if (longueur < LONGUEUR_MIN) {
            return Optional.of(Motif.TROP_COURT);
        }
        if (longueur > LONGUEUR_MAX) {
            return Optional.of(Motif.TROP_LONG);
        }
        var minuscules = motDePasse.toLowerCase(Locale.ROOT);
        if (tropConnu(minuscules)) {
            return Optional.of(Motif.TROP_CONNU);
        }
        var boite = courriel.toLowerCase(Locale.ROOT).split("@", 2)[0];
        return boite.length() >= 4 && minuscules.contains(boite)
                ? Optional.of(Motif.CONTIENT_LE_COURRIEL)
                : Optional.empty();
    }

    private static boolean tropConnu(String saisi) {
        var minuscules = Normalizer.normalize(saisi, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        var signesDifferents = minuscules.codePoints().distinct().count();
        return signesDifferents < 5
                || Morceaux.connu(minuscules.replaceAll("[^\\p{L}]", ""))
                || Morceaux.compter(minuscules) < MORCEAUX_MIN;
    }
}
