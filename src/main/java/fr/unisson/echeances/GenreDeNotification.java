package fr.unisson.echeances;

/// What people may choose to be told, and how. Service mails (a sign-in link, a signature code, an
/// invitation) are not among them: nobody can do without.
public enum GenreDeNotification {
    DEVOIR(
            "Ce qui vous est demandé",
            "Quelque chose vient de vous être confié : relire un texte, mener une action, répondre à un"
                    + " avis.",
            Cadence.AU_PLUS_TOT),
    RAPPEL("Rappels d’échéance", "Une date approche, ou vient de passer.", Cadence.AU_PLUS_TOT),
    REMONTEE(
            "Retards remontés",
            "Ce qu’une autre personne devait faire n’est pas fait : une action, un avis, un compte"
                    + " rendu, une décision, la valeur d’un indicateur, un acte d’une convention.",
            Cadence.QUOTIDIEN),
    REUNION(
            "Réunions",
            "Le compte rendu d’une de vos instances est diffusé, complété d’un rectificatif, ou attend"
                    + " encore votre position.",
            Cadence.AU_PLUS_TOT),
    AVIS(
            "Vos avis",
            "Un avis rendu par une de vos instances reçoit sa réponse, ou l’on dit ce qu’il a changé.",
            Cadence.AU_PLUS_TOT),
    MENTION(
            "Mentions",
            "Quelqu’un vous cite dans le commentaire d’une action.",
            Cadence.AU_PLUS_TOT),
    NOUVELLE(
            "Nouvelles de vos conventions",
            "Une convention dont vous êtes animateur ou référent revient en arrière, entre en"
                    + " vigueur, prend fin, reprend ou reçoit la décision d’une instance.",
            Cadence.QUOTIDIEN),
    ALERTE(
            "Alertes des indicateurs",
            "La valeur d’un indicateur que vous tenez ou validez vient d’être validée : elle atteint"
                    + " un seuil d’alerte ou critique, ou sort de sa variation ordinaire.",
            Cadence.QUOTIDIEN),
    DOSSIER(
            "Vos dossiers de justificatifs",
            "Un dossier que vous avez demandé est prêt à télécharger.",
            Cadence.AU_PLUS_TOT);

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
