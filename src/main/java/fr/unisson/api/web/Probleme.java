package fr.unisson.api.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
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

    /// A refusal by the rules: 412 when somebody was faster, 409 when the state does not allow it,
    /// 403 when the passage belongs to another role, 422 when something is to correct.
    static ResponseEntity<Probleme> refus(List<Motif> motifs) {
        var codes = motifs.stream().map(Motif::code).toList();
        var code = CodeDErreur.REFUSE;
        if (codes.contains(Motif.ROLE)) code = CodeDErreur.INTERDIT;
        if (codes.contains(Motif.ETAT)) code = CodeDErreur.CONFLIT;
        if (codes.contains(Resultat.DEPASSE)) code = CodeDErreur.VERSION_PERIMEE;
        return de(
                        code,
                        code.explication(),
                        motifs.stream().map(m -> new Erreur(m.code(), m.phrase())).toList())
                .reponse();
    }

    ResponseEntity<Probleme> reponse() {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(this);
    }
}
