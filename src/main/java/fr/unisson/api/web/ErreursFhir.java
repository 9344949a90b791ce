package fr.unisson.api.web;

import fr.unisson.socle.Interdit;
import fr.unisson.socle.Introuvable;
import java.util.Objects;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// The same failures as those of the API, told as FHIR tells them.
@RestControllerAdvice(assignableTypes = FhirController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ErreursFhir {

    private final ProblemesDApi problemes;

    ErreursFhir(ProblemesDApi problemes) {
        this.problemes = problemes;
    }

    @ExceptionHandler(FormatRefuse.class)
    ResponseEntity<Fhir.OperationOutcome> format() {
        return reponse(Probleme.de(CodeDErreur.FORMAT_REFUSE));
    }

    /// A number that is not one names nothing.
    @ExceptionHandler({Introuvable.class, MethodArgumentTypeMismatchException.class})
    ResponseEntity<Fhir.OperationOutcome> introuvable() {
        return reponse(Probleme.de(CodeDErreur.INTROUVABLE));
    }

    @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
    ResponseEntity<Fhir.OperationOutcome> methode() {
        return reponse(Probleme.de(CodeDErreur.METHODE_REFUSEE));
    }

    @ExceptionHandler
    ResponseEntity<Fhir.OperationOutcome> interdit(Interdit e) {
        return traduire(problemes.interdit(e));
    }

    @ExceptionHandler
    ResponseEntity<Fhir.OperationOutcome> portee(PorteeInsuffisante e) {
        return traduire(problemes.portee(e));
    }

    @ExceptionHandler
    ResponseEntity<Fhir.OperationOutcome> parametre(ParametreIllisible e) {
        return traduire(problemes.parametre(e));
    }

    @ExceptionHandler({
        org.springframework.transaction.CannotCreateTransactionException.class,
        org.springframework.dao.DataAccessResourceFailureException.class
    })
    ResponseEntity<Fhir.OperationOutcome> base(Exception e) {
        return traduire(problemes.base(e));
    }

    @ExceptionHandler
    ResponseEntity<Fhir.OperationOutcome> inattendu(Exception e) {
        return traduire(problemes.inattendu(e));
    }

    private static ResponseEntity<Fhir.OperationOutcome> traduire(ResponseEntity<Probleme> p) {
        return reponse(Objects.requireNonNull(p.getBody()));
    }

    static ResponseEntity<Fhir.OperationOutcome> reponse(Probleme probleme) {
        return ResponseEntity.status(probleme.status())
                .contentType(Fhir.TYPE)
                .body(Fhir.OperationOutcome.de(probleme));
    }
}
