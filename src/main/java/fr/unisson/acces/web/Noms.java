package fr.unisson.acces.web;

import fr.unisson.socle.web.Erreurs;

/// The shape of a person's name in a form.
final class Noms {

    private static final int LONGUEUR_MAX = 100;

    private Noms() {}

    static Erreurs verifier(String prenom, String nom) {
        var erreurs = verifier(Erreurs.AUCUNE, "prenom", prenom, "Indiquez votre prénom.");
        return verifier(erreurs, "nom", nom, "Indiquez votre nom.");
    }

    private static Erreurs verifier(Erreurs erreurs, String champ, String valeur, String manque) {
        if (valeur.isBlank()) {
            return erreurs.plus(champ, manque);
        }
        return valeur.strip().length() > LONGUEUR_MAX
                ? erreurs.plus(champ, "100 caractères au plus.")
                : erreurs;
    }
}
