package fr.unisson.gouvernance;

/// What an opinion is about. Those of a CVS follow CASF, art. D. 311-15.
public enum MatiereAvis {
    PROJET("Projet d’établissement ou de service"),
    REGLEMENT("Règlement de fonctionnement"),
    ORGANISATION("Organisation et vie quotidienne"),
    ANIMATION("Activités et animation"),
    TRAVAUX("Travaux et équipements"),
    PRIX("Prix et prestations"),
    QUALITE("Qualité et sécurité"),
    BIENTRAITANCE("Bientraitance et prévention de la maltraitance"),
    EVALUATION("Évaluation et ses suites"),
    CONVENTION("Convention de partenariat"),
    AUTRE("Autre sujet");

    private final String libelle;

    MatiereAvis(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
