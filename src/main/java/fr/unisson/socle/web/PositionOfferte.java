package fr.unisson.socle.web;

/// The five stances as they are offered: the word, and what it means for the others.
public enum PositionOfferte {
    ACCORD("Accord", "Je soutiens ce texte.", "check-circle", Ton.FAIT),
    ACCORD_AVEC_RESERVE(
            "Accord avec réserve",
            "Je l’accepte et je demande que ma réserve soit gardée.",
            "exclamation-circle",
            Ton.ATTENTE),
    ABSTENTION("Abstention", "Je laisse les autres en décider.", "dash-circle", Ton.NEUTRE),
    DESACCORD("Désaccord", "Je ne l’approuve pas, sans l’empêcher.", "slash-circle", Ton.ATTENTE),
    BLOCAGE(
            "Blocage",
            "Nous ne pouvons pas avancer ainsi : parlons-en d’abord.",
            "x-octagon",
            Ton.DANGER);

    private final String mot;
    private final String sens;
    private final String icone;
    private final Ton ton;

    PositionOfferte(String mot, String sens, String icone, Ton ton) {
        this.mot = mot;
        this.sens = sens;
        this.icone = icone;
        this.ton = ton;
    }

    public String mot() {
        return mot;
    }

    public String sens() {
        return sens;
    }

    public String icone() {
        return icone;
    }

    public Ton ton() {
        return ton;
    }
}
