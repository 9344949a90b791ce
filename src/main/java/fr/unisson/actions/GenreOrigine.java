package fr.unisson.actions;

/// Where an action comes from.
public enum GenreOrigine {
    EVALUATION("Évaluation de la HAS"),
    EVALUATION_CONJOINTE("Évaluation conjointe"),
    CRITERE_IMPERATIF("Critère impératif"),
    EVENEMENT_INDESIRABLE("Événement indésirable"),
    RECLAMATION("Plainte ou réclamation"),
    AUDIT("Audit ou évaluation des pratiques"),
    SATISFACTION("Enquête de satisfaction"),
    CVS("Conseil de la vie sociale"),
    PROJET_ETABLISSEMENT("Projet d’établissement"),
    CPOM("CPOM"),
    POLITIQUE_QUALITE("Politique qualité"),
    DUERP("Document unique (DUERP)"),
    INSPECTION("Inspection ou injonction"),
    DECISION("Décision d’une instance"),
    AVIS("Avis d’une instance"),
    COPIL("Comité de pilotage"),
    CARTOGRAPHIE("Cartographie des risques"),
    PARTENARIAT("Convention de partenariat"),
    RGPD("Protection des données"),
    REUNION("Réunion d’une instance"),
    INDICATEUR("Indicateur"),
    ACTION_INEFFICACE("Action jugée inefficace"),
    AUTRE("Autre");

    private final String libelle;

    GenreOrigine(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }

    /// Within a sentence: abbreviations keep their capitals.
    public String dansLaPhrase() {
        return Character.isUpperCase(libelle.charAt(1))
                ? libelle
                : Character.toLowerCase(libelle.charAt(0)) + libelle.substring(1);
    }

    /// An action that nobody is free to leave aside: an imperative criterion below 4 needs its plan
    /// at once, with who carries it and by when (HAS, procédure d’évaluation).
    public boolean obligatoire() {
        return this == CRITERE_IMPERATIF;
    }
}
