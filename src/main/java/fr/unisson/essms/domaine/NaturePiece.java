package fr.unisson.essms.domaine;

/// What a document of an evaluation by an outside body is.
public enum NaturePiece {
    PRE_RAPPORT("Pré-rapport", "le pré-rapport"),
    OBSERVATIONS("Observations de la structure", "les observations de la structure"),
    RAPPORT("Rapport définitif", "le rapport définitif"),
    PLAN("Plan d’actions", "le plan d’actions"),
    TRANSMISSION("Preuve de la transmission", "la preuve de la transmission"),
    PUBLICATION("Page publiée par la HAS", "la page publiée par la HAS"),
    AFFICHE("Synthèse affichée", "la synthèse affichée"),
    BILAN("Bilan du plan d’actions", "le bilan du plan d’actions"),
    AUTRE("Autre document", "un autre document");

    private final String libelle;
    private final String article;

    NaturePiece(String libelle, String article) {
        this.libelle = libelle;
        this.article = article;
    }

    public String libelle() {
        return libelle;
    }

    /// Inside a sentence.
    public String article() {
        return article;
    }
}
