package fr.unisson.api.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.slf4j.MDC;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// A failure, as RFC 9457 writes it.
///
/// @param type where the code is explained
/// @param detail what happened and what to do, in French
/// @param requete the number to quote to whoever runs the server
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Probleme(
        String type,
        String title,
        int status,
        String detail,
        String code,
        List<Erreur> erreurs,
        String requete) {

    /// @param code stable, for programs
    /// @param phrase for people
    record Erreur(String code, String phrase) {}

    Probleme {
        erreurs = List.copyOf(erreurs);
    }

    static Probleme de(CodeDErreur code) {
        return de(code, code.explication(), List.of());
    }

    static Probleme de(CodeDErreur code, String detail) {
        return de(code, detail, List.of());
    }

    static Probleme de(CodeDErreur code, String detail, List<Erreur> erreurs) {
        var numero = MDC.get("requete");
        return new Probleme(
                "/api#" + code.name(),
                code.titre(),
                code.statut(),
                detail,
                code.name(),
                erreurs,
                numero == null ? "" : numero);
    }

    ResponseEntity<Probleme> reponse() {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(this);
    }
}
