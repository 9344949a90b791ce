package fr.unisson.socle.postgres;

/// A backup or a restoration that cannot be done; its message, in French, says what to do. Nothing
/// was replaced.
class SauvegardeRefusee extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SauvegardeRefusee(String message) {
        super(message);
    }

    SauvegardeRefusee(String message, Throwable cause) {
        super(message, cause);
    }
}
