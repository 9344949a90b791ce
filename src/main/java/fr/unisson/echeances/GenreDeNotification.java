package fr.unisson.echeances;

/// What people may choose to be told, and how. Service mails (a sign-in link, a signature code, an
/// invitation) are not among them: nobody can do without.
public enum GenreDeNotification {
    DEVOIR(
            "Ce qui vous est demandé",
            "Quelque chose vient de vous être confié : relire, signer, mener une action.",
            Cadence.AU_PLUS_TOT),
    RAPPEL("Rappels d’échéance", "Une date approche, ou vient de passer.", Cadence.AU_PLUS_TOT),
    REMONTEE(
            "Retards remontés",
            "Ce que quelqu’un devait faire ne l’est pas, et vous êtes la personne au-dessus.",
            Cadence.QUOTIDIEN),
    REUNION(
            "Réunions",
            "Une réunion est proposée, déplacée ou racontée dans un compte rendu.",
            Cadence.AU_PLUS_TOT),
    MENTION("Mentions", "Quelqu’un vous cite dans un commentaire.", Cadence.AU_PLUS_TOT),
    NOUVELLE(
            "Nouvelles de ce que vous suivez",
            "Une convention, une action ou une instance où vous avez un rôle avance.",
            Cadence.QUOTIDIEN),
    ALERTE(
            "Alertes des indicateurs",
            "Une valeur passe un seuil ou sort de l’ordinaire.",
            Cadence.QUOTIDIEN);

    private final String libelle;
    private final String aide;
    private final Cadence defaut;

    GenreDeNotification(String libelle, String aide, Cadence defaut) {
        this.libelle = libelle;
        this.aide = aide;
        this.defaut = defaut;
    }

    public String libelle() {
        return libelle;
    }

    public String aide() {
        return aide;
    }

    public Cadence defaut() {
        return defaut;
    }
}
