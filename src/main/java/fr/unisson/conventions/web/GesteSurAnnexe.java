package fr.unisson.conventions.web;

import java.util.Arrays;
import java.util.Optional;

/// What is done about one annex, each on its page.
public enum GesteSurAnnexe {
    VERSION("versions", "Mettre à jour", "Enregistrer la version"),
    REVUE("revue", "Dire qu’elle vaut toujours", "Elle vaut toujours"),
    RETRAIT("retrait", "Retirer", "Retirer l’annexe");

    private final String segment;
    private final String libelle;
    private final String bouton;

    GesteSurAnnexe(String segment, String libelle, String bouton) {
        this.segment = segment;
        this.libelle = libelle;
        this.bouton = bouton;
    }

    public String segment() {
        return segment;
    }

    public String libelle() {
        return libelle;
    }

    public String bouton() {
        return bouton;
    }

    static Optional<GesteSurAnnexe> de(String segment) {
        return Arrays.stream(values()).filter(g -> g.segment.equals(segment)).findFirst();
    }
}
