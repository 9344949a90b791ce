package fr.unisson.echeances;

import fr.unisson.acces.RoleOrganisation;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Elision;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is said of a duty that goes up, to who owes it and to who is above. People are given by
/// their name, roles as `role` and the name of the role.
public final class MotsDeRemontee {

    private static final String ROLE = "role ";
    private static final int NOMMES = 3;

    private MotsDeRemontee() {}

    /// To who owes it.
    ///
    /// @param dit those above have been told already
    public static String annonce(
            List<String> vers, LocalDate le, boolean dit, LocalDate aujourdHui) {
        var qui = enumerer(vers.stream().map(MotsDeRemontee::nom).toList());
        if (dit) return "Unisson a prévenu " + qui + " le " + Dates.jour(le);
        return le.isAfter(aujourdHui)
                ? "sans suite le " + Dates.jour(le) + ", Unisson préviendra " + qui
                : "sans suite aujourd’hui, Unisson va prévenir " + qui;
    }

    /// To who is above.
    static String arrivee(List<String> attendus, @Nullable LocalDate pour) {
        return "attendu "
                + enumerer(attendus.stream().map(MotsDeRemontee::de).toList())
                + (pour == null ? "" : " pour le " + Dates.jour(pour))
                + ", pas encore fait";
    }

    private static String nom(String qui) {
        if (!qui.startsWith(ROLE)) return qui;
        var role = RoleOrganisation.valueOf(qui.substring(ROLE.length()));
        return switch (role) {
            case ADMINISTRATION -> "l’administration";
            case DIRECTION -> "la direction";
            case REFERENT_QUALITE -> "le référent qualité";
            case SECRETAIRE_INSTANCE -> "le secrétariat des instances";
            case FACILITATEUR_SRA -> "le facilitateur de la SRA";
            case PROFESSIONNEL, REPRESENTANT_USAGERS, OBSERVATEUR ->
                    "le rôle « " + role.libelle() + " »";
        };
    }

    private static String de(String qui) {
        var nom = nom(qui);
        if (qui.startsWith(ROLE) && nom.startsWith("le ")) {
            return "du " + nom.substring("le ".length());
        }
        return Elision.de(nom);
    }

    /// The first ones by their name, the others by their number.
    private static String enumerer(List<String> noms) {
        var dits =
                noms.size() <= NOMMES
                        ? noms
                        : Stream.concat(
                                        noms.stream().limit(NOMMES - 1L),
                                        Stream.of((noms.size() - NOMMES + 1) + " autres"))
                                .toList();
        return dits.size() < 2
                ? String.join("", dits)
                : String.join(", ", dits.subList(0, dits.size() - 1)) + " et " + dits.getLast();
    }
}
