package fr.unisson.api.web;

import java.io.Serial;

/// A parameter that makes no sense.
final class ParametreIllisible extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    private final String nom;

    ParametreIllisible(String nom) {
        super(nom);
        this.nom = nom;
    }

    String nom() {
        return nom;
    }
}
