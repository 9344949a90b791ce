package fr.unisson.reprises.domaine.registre;

import fr.unisson.annuaire.Sigles;
import fr.unisson.socle.tableur.Mots;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// What names an organisation among its like, without the words for its kind: registers say
/// "Résidence", "Maison de retraite" or "EHPAD" of the same place.
public final class NomPropre {

    private static final Set<String> GENRES =
            Set.of(
                    "residence",
                    "maison",
                    "retraite",
                    "foyer",
                    "centre",
                    "hospitalier",
                    "hospitaliere",
                    "hopital",
                    "hopitaux",
                    "clinique",
                    "polyclinique",
                    "association",
                    "assoc",
                    "asso",
                    "fondation",
                    "groupe",
                    "groupement",
                    "etablissement",
                    "etablissements",
                    "service",
                    "services",
                    "sante",
                    "soins",
                    "mairie",
                    "commune",
                    "ville",
                    "la",
                    "le",
                    "les",
                    "l",
                    "de",
                    "du",
                    "des",
                    "d",
                    "et",
                    "a",
                    "au",
                    "aux",
                    "en",
                    "saint",
                    "sainte",
                    "st",
                    "ste");

    private NomPropre() {}

    /// Empty when nothing but its kind is said.
    public static String de(String nom) {
        return Arrays.stream(Mots.cle(nom).split(" ", -1))
                .filter(m -> m.length() > 2 && !GENRES.contains(m) && !Sigles.connu(m))
                .collect(Collectors.joining(" "));
    }
}
