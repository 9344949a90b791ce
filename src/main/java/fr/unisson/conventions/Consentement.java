package fr.unisson.conventions;

/// The sentence a signatory agrees to. A new wording is a new version: the evidence keeps both.
public record Consentement(String version, String texte) {

    static final Consentement ACTUEL =
            new Consentement(
                    "1",
                    "J’ai pris connaissance de l’intégralité de ce texte, désigné par son"
                            + " empreinte. Je consens à le signer électroniquement au nom de"
                            + " l’organisation que je représente, en vertu du mandat rappelé"
                            + " ci-dessus.");
}
