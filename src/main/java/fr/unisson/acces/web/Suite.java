package fr.unisson.acces.web;

import org.jspecify.annotations.Nullable;

/// Where to go once signed in: an address of this site and of no other.
final class Suite {

    private Suite() {}

    static String sure(@Nullable String demandee) {
        if (demandee == null
                || !demandee.startsWith("/")
                || demandee.startsWith("//")
                || demandee.contains("\\")
                || demandee.length() > 2000
                || demandee.chars().anyMatch(Character::isISOControl)
                || dEntree(demandee)) {
            return "/";
        }
        return demandee;
    }

    /// The pages by which one comes in or goes out: nobody is sent back there.
    static boolean dEntree(String chemin) {
        return chemin.equals("/connexion")
                || chemin.startsWith("/connexion/")
                || chemin.startsWith("/connexion?")
                || chemin.startsWith("/deconnexion")
                || chemin.startsWith("/mot-de-passe")
                || chemin.startsWith("/invitation/");
    }
}
