package fr.unisson.api.web;

import fr.unisson.socle.Conflit;
import fr.unisson.socle.Elimine;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.Introuvable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// Turns failures of the API into problems that a program reads.
@RestControllerAdvice(basePackageClasses = ProblemesDApi.class)
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class ProblemesDApi {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemesDApi.class);

    @ExceptionHandler
    ResponseEntity<Probleme> introuvable(Introuvable e) {
        return Probleme.de(CodeDErreur.INTROUVABLE).reponse();
    }

    @ExceptionHandler
    ResponseEntity<Probleme> interdit(Interdit e) {
        return Probleme.de(CodeDErreur.INTERDIT, phrase(e, CodeDErreur.INTERDIT)).reponse();
    }

    @ExceptionHandler({Conflit.class, Elimine.class})
    ResponseEntity<Probleme> conflit(RuntimeException e) {
        return Probleme.de(CodeDErreur.CONFLIT, phrase(e, CodeDErreur.CONFLIT)).reponse();
    }

    @ExceptionHandler
    ResponseEntity<Probleme> portee(PorteeInsuffisante e) {
        return Probleme.de(
                        CodeDErreur.PORTEE_INSUFFISANTE,
                        "Ce jeton n’ouvre pas cette ressource : il faut la portée « "
                                + e.portee().code()
                                + " ».")
                .reponse();
    }

    @ExceptionHandler
    ResponseEntity<Probleme> version(VersionRefusee e) {
        return Probleme.de(e.code()).reponse();
    }

    @ExceptionHandler
    ResponseEntity<Probleme> parametre(MethodArgumentTypeMismatchException e) {
        return illisible(e.getName());
    }

    @ExceptionHandler
    ResponseEntity<Probleme> parametre(ParametreIllisible e) {
        return illisible(e.nom());
    }

    @ExceptionHandler
    ResponseEntity<Probleme> parametre(MissingServletRequestParameterException e) {
        return illisible(e.getParameterName());
    }

    @ExceptionHandler(HttpMessageNotReadableException.class)
    ResponseEntity<Probleme> corps() {
        return Probleme.de(CodeDErreur.ILLISIBLE).reponse();
    }

    @ExceptionHandler(HttpMediaTypeNotSupportedException.class)
    ResponseEntity<Probleme> type() {
        return Probleme.de(CodeDErreur.TYPE_REFUSE).reponse();
    }

    @ExceptionHandler({
        CannotCreateTransactionException.class,
        DataAccessResourceFailureException.class
    })
    ResponseEntity<Probleme> base(Exception e) {
        LOG.error("La base de données ne répond pas", e);
        return Probleme.de(CodeDErreur.BASE_ABSENTE).reponse();
    }

    @ExceptionHandler
    ResponseEntity<Probleme> inattendu(Exception e) {
        LOG.error("Erreur inattendue de l’API", e);
        return Probleme.de(CodeDErreur.INATTENDU).reponse();
    }

    private static ResponseEntity<Probleme> illisible(String parametre) {
        return Probleme.de(
                        CodeDErreur.ILLISIBLE, "Le paramètre « " + parametre + " » ne se lit pas.")
                .reponse();
    }

    private static String phrase(Exception e, CodeDErreur code) {
        return e.getMessage() == null ? code.explication() : e.getMessage();
    }
}
