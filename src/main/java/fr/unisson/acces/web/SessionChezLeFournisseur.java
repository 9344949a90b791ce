package fr.unisson.acces.web;

import java.io.Serializable;

/// The provider by which this browser came in, with what ends its session there, sealed. Lives and
/// dies with the session.
record SessionChezLeFournisseur(String fournisseur, String jeton) implements Serializable {

    static final String ATTRIBUT = "session chez le fournisseur";
}
