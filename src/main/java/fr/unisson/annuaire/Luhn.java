package fr.unisson.annuaire;

/// Luhn's key, as FINESS, SIREN and SIRET use it: from the right, every second digit is doubled.
final class Luhn {
    private Luhn() {}

    static boolean juste(CharSequence chiffres) {
        return somme(chiffres) % 10 == 0;
    }

    /// The digit to append so that the whole has a right key.
    static int cle(CharSequence sansCle) {
        return (10 - somme(sansCle + "0") % 10) % 10;
    }

    private static int somme(CharSequence chiffres) {
        int somme = 0;
        for (int i = 0; i < chiffres.length(); i++) {
            int chiffre = chiffres.charAt(chiffres.length() - 1 - i) - '0';
            int poids = i % 2 == 0 ? chiffre : 2 * chiffre;
            somme += poids > 9 ? poids - 9 : poids;
        }
        return somme;
    }
}
