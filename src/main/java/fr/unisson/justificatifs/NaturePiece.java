package fr.unisson.justificatifs;

/// What a file of evidence may hold.
public enum NaturePiece {
    DOCUMENTS_SIGNES(
            "Documents signés",
            "documents-signes",
            "La convention et ses avenants en vigueur, scellés."),
    TEXTE_CONSOLIDE(
            "Texte consolidé",
            "texte-consolide",
            "Le texte en vigueur après le dernier avenant, établi pour la lecture."),
    PREUVES(
            "Preuves de signature",
            "preuves",
            "Qui a signé, quand et par quel pouvoir, sans donnée personnelle."),
    PREUVES_COMPLETES(
            "Dossiers de preuve complets",
            "preuves-completes",
            "Avec les données personnelles (adresse réseau, appareil, courriel) : pour un litige,"
                    + " entre les parties."),
    DECISIONS(
            "Décisions",
            "decisions",
            "Celles des instances pendant la période, et les délibérations des parties."),
    COMPTES_RENDUS(
            "Comptes rendus approuvés",
            "comptes-rendus",
            "Ceux des instances de la convention, pendant la période."),
    INDICATEURS(
            "Indicateurs",
            "indicateurs",
            "Ceux que les parties alimentent pour la convention, avec leurs valeurs publiées de la"
                    + " période."),
    BILANS(
            "Bilans",
            "bilans",
            "Bilans annuels des instances, évaluations croisées, bilan de clôture."),
    ENGAGEMENTS(
            "Engagements et objectifs",
            "engagements",
            "Leur état, leur avancement et ce qui a été dit."),
    ACTIONS(
            "Actions reliées",
            "actions",
            "Titre, état, avancement et date, tels que chaque partie les a confirmés.");

    private final String libelle;
    private final String dossier;
    private final String aide;

    NaturePiece(String libelle, String dossier, String aide) {
        this.libelle = libelle;
        this.dossier = dossier;
        this.aide = aide;
    }

    public String libelle() {
        return libelle;
    }

    public String aide() {
        return aide;
    }

    /// The folder of these pieces.
    String dossier() {
        return dossier;
    }
}
