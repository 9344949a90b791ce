package fr.unisson.acces.web;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The provider by which this browser came in, with what ends its session there, sealed, and what
/// the provider will call this session by when it ends it. Lives and dies with the session.
///
/// @param emetteur empty in a session that an earlier version opened
record SessionChezLeFournisseur(
        String fournisseur, String jeton, String emetteur, String sujet, String numero)
        implements Serializable {

    static final String ATTRIBUT = "session chez le fournisseur";

    SessionChezLeFournisseur(
            String fournisseur,
            String jeton,
            @Nullable String emetteur,
            @Nullable String sujet,
            @Nullable String numero) {
        this.fournisseur = fournisseur;
        this.jeton = jeton;
        this.emetteur = Objects.requireNonNullElse(emetteur, "");
        this.sujet = Objects.requireNonNullElse(sujet, "");
        this.numero = Objects.requireNonNullElse(numero, "");
    }
}
