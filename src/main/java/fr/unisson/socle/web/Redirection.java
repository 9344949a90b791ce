package fr.unisson.socle.web;

import org.jspecify.annotations.Nullable;

/// The answer to a POST that succeeded: another page, with a message shown there once.
public record Redirection(String adresse, @Nullable String message) {

    static final String MESSAGE = "message";

    public static Redirection vers(String adresse) {
        return new Redirection(adresse, null);
    }

    public Redirection avecMessage(String texte) {
        return new Redirection(adresse, texte);
    }
}
