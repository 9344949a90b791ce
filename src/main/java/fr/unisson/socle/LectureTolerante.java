package fr.unisson.socle;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.annotation.Transactional;

/// A read that may show what was true a few seconds ago: it goes to the replica when there is one.
/// Within a transaction under way it reads there, and sees what was just written.
///
/// Such a read changes nothing, so it is tried again when its connection breaks. Never put it on
/// what somebody reads to check what they have just done.
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@Transactional(readOnly = true, label = LectureTolerante.MARQUE)
@Retryable(
        includes = {
            DataAccessResourceFailureException.class,
            CannotCreateTransactionException.class
        },
        maxRetries = 2,
        delay = 200)
public @interface LectureTolerante {

    /// What the transaction manager recognises.
    String MARQUE = "lecture tolérante";
}
