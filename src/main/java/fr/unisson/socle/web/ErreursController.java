package fr.unisson.socle.web;

import fr.unisson.socle.Conflit;
import fr.unisson.socle.Elimine;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.antivirus.FichierRefuse;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import unisson.pages.Templates;

/// Turns failures into pages that say what happened and what to do.
@Controller
@ControllerAdvice
@Acces(Acces.Qui.PUBLIC)
class ErreursController implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErreursController.class);

    /// PostgreSQL's `insufficient_privilege`, and the policies of `fermer_a_l_archive`.
    private static final String REFUS_DE_LIGNE = "42501";

    private static final Pattern DE_L_ARCHIVE = Pattern.compile("\\barchive_(ajouter|modifier)\\b");

    private final Templates pages;

    ErreursController(Templates pages) {
        this.pages = pages;
    }

    @RequestMapping("/error")
    ResponseEntity<JteModel> autre(HttpServletRequest requete) {
        var code = (Integer) requete.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return page(code == null ? 500 : code, null);
    }

    @ExceptionHandler({Introuvable.class, MethodArgumentTypeMismatchException.class})
    ResponseEntity<JteModel> introuvable() {
        return page(404, null);
    }

    @ExceptionHandler
    ResponseEntity<JteModel> interdit(Interdit e) {
        return page(403, e.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<JteModel> conflit(Conflit e) {
        return page(409, e.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<JteModel> elimine(Elimine e) {
        return page(TexteErreur.ELIMINE, 409, e.getMessage());
    }

    /// The database is the last to know that a convention is archived, whatever a page forgot: the
    /// name of the policy that refused is all it says.
    @ExceptionHandler
    ResponseEntity<JteModel> archive(DataAccessException e) {
        if (!(e.getMostSpecificCause() instanceof SQLException cause)
                || !REFUS_DE_LIGNE.equals(cause.getSQLState())
                || !DE_L_ARCHIVE.matcher(String.valueOf(cause.getMessage())).find()) throw e;
        return page(TexteErreur.ARCHIVE, 409, null);
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ResponseEntity<JteModel> tropGros() {
        return page(413, null);
    }

    /// Where no page says it beside the field.
    @ExceptionHandler
    ResponseEntity<JteModel> refuse(FichierRefuse e) {
        return page(TexteErreur.FICHIER_REFUSE, 422, e.refus().message());
    }

    @ExceptionHandler({
        CannotCreateTransactionException.class,
        DataAccessResourceFailureException.class
    })
    ResponseEntity<JteModel> baseAbsente(Exception e) {
        LOG.error("La base de données ne répond pas", e);
        return page(503, null);
    }

    private ResponseEntity<JteModel> page(int statut, @Nullable String message) {
        return page(TexteErreur.de(statut), statut, message);
    }

    private ResponseEntity<JteModel> page(TexteErreur texte, int statut, @Nullable String message) {
        var vue =
                new PageErreur(
                        statut,
                        texte.titre(),
                        message == null ? texte.explication() : message,
                        NumeroDeRequete.courant());
        return ResponseEntity.status(statut).body(pages.erreur(vue));
    }
}
