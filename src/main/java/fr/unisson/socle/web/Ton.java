package fr.unisson.socle.web;

/// How a state or a message sounds. Each tone has a shape besides its colour.
public enum Ton {
    NEUTRE("ton-neutre", "circle"),
    EN_COURS("ton-en-cours", "circle-half"),
    ATTENTE("ton-attente", "hourglass-split"),
    FAIT("ton-fait", "check-circle-fill"),
    DANGER("ton-danger", "exclamation-octagon-fill");

    private final String classe;
    private final String icone;

    Ton(String classe, String icone) {
        this.classe = classe;
        this.icone = icone;
    }

    public String classe() {
        return classe;
    }

    public String icone() {
        return icone;
    }
}
