package fr.unisson.documents;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// For whom a report is printed: who rated, the body that receives it, whoever passes before the
/// board.
public enum Lecteurs {
    GROUPE,
    INSTANCE,
    AFFICHAGE;

    /// As addresses say it.
    public static Optional<Lecteurs> lus(String pour) {
        return Arrays.stream(values()).filter(l -> l.cle().equals(pour)).findFirst();
    }

    public String cle() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @param groupe who rated: "l’équipe"
    public String titre(String groupe, String objet) {
        return switch (this) {
                    case GROUPE -> "Rapport pour " + groupe;
                    case INSTANCE -> "Rapport pour l’instance";
                    case AFFICHAGE -> "À afficher";
                }
                + " – "
                + objet;
    }
}
