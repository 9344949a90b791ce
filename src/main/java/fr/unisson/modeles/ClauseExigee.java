package fr.unisson.modeles;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A mention that a rule asks of one kind of convention, whatever its other articles.
public enum ClauseExigee {
    HAD_INTERVENTION(
            TypeModele.HAD_ESMS, "Les conditions dans lesquelles l’équipe de HAD intervient"),
    HAD_PROTOCOLES(TypeModele.HAD_ESMS, "Les protocoles de soins et d’organisation"),
    HAD_DOSSIER(TypeModele.HAD_ESMS, "L’accès au dossier et la transmission des informations"),
    HAD_MEDICAMENT(TypeModele.HAD_ESMS, "Le circuit du médicament et des dispositifs"),
    HAD_EVALUATION(TypeModele.HAD_ESMS, "L’évaluation de l’organisation mise en place"),
    HAD_AUTORISATIONS(TypeModele.HAD_ESMS, "Les copies des autorisations, en annexe");

    private final TypeModele type;
    private final String libelle;

    ClauseExigee(TypeModele type, String libelle) {
        this.type = type;
        this.libelle = libelle;
    }

    public TypeModele type() {
        return type;
    }

    public String libelle() {
        return libelle;
    }

    /// As written in a model's file: `had-medicament`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ClauseExigee> de(String code) {
        return Arrays.stream(values()).filter(c -> c.code().equals(code.strip())).findFirst();
    }
}
