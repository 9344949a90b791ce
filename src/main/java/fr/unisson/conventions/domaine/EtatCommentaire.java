package fr.unisson.conventions.domaine;

/// A comment on an article: opened by its author, resolved by who answers, closed by its author.
public enum EtatCommentaire {
    OUVERT("Ouvert"),
    RESOLU("Résolu"),
    CLOS("Clos");

    private final String libelle;

    EtatCommentaire(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
