package fr.unisson.socle.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Who may call a handler. Every handler, or its class, declares it; an architecture test refuses
/// one that forgets, and an interceptor enforces it before the handler runs.
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Acces {

    enum Qui {
        PUBLIC,
        CONNECTE
    }

    Qui value() default Qui.CONNECTE;

    /// Names of the roles in an organisation, one of which the account must hold; none asked when
    /// empty. Roles in a convention are checked by its own rules.
    String[] roles() default {};
}
