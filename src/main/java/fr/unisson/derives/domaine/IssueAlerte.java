package fr.unisson.derives.domaine;

/// How one leaves an alert that its plan did not settle, in the order in which they are offered.
public enum IssueAlerte {
    REPOSITIONNEMENT(
            EtatAlerte.REPOSITIONNEMENT,
            "Repositionner l’engagement ou la mission",
            "On change ce qui était promis, par une décision du comité. C’est la première voie."),
    AVENANT(
            EtatAlerte.AVENANT,
            "Préparer un avenant",
            "On change le texte, avec la signature de toutes les parties."),
    SUSPENSION(
            EtatAlerte.SUSPENSION,
            "Suspendre la convention",
            "On s’arrête un temps, jusqu’à une date dite."),
    RETRAIT(
            EtatAlerte.RETRAIT,
            "Le retrait d’une partie",
            "Une partie choisit de partir. C’est sa liberté, et la convention peut continuer."),
    RESILIATION(
            EtatAlerte.RESILIATION,
            "Résilier d’un commun accord",
            "Toutes les parties mettent fin à la convention.");

    private final EtatAlerte etat;
    private final String libelle;
    private final String aide;

    IssueAlerte(EtatAlerte etat, String libelle, String aide) {
        this.etat = etat;
        this.libelle = libelle;
        this.aide = aide;
    }

    public EtatAlerte etat() {
        return etat;
    }

    public String libelle() {
        return libelle;
    }

    public String aide() {
        return aide;
    }
}
