package fr.unisson.modeles;

import java.util.Arrays;
import java.util.Optional;

/// Whether an article of a model comes with every convention, or may be left out when one is
/// created.
public enum ChoixDArticle {
    TOUJOURS("toujours", "Toujours présent"),
    PROPOSE("propose", "Au choix, coché d’avance"),
    EN_OPTION("en-option", "Au choix, décoché d’avance");

    private final String code;
    private final String libelle;

    ChoixDArticle(String code, String libelle) {
        this.code = code;
        this.libelle = libelle;
    }

    /// As written in a model's file.
    public String code() {
        return code;
    }

    public String libelle() {
        return libelle;
    }

    public boolean auChoix() {
        return this != TOUJOURS;
    }

    public static Optional<ChoixDArticle> de(String code) {
        return Arrays.stream(values()).filter(c -> c.code.equals(code.strip())).findFirst();
    }
}
