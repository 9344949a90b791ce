package fr.unisson.documents;

/// The seal cannot be put now: no key, or no answer from the timestamp authority. Nothing was
/// sealed at a lower level instead; the caller tries again later.
public class SceauIndisponible extends RuntimeException {

    private static final long serialVersionUID = 1;

    SceauIndisponible(String message, Throwable cause) {
        super(message, cause);
    }

    SceauIndisponible(String message) {
        super(message);
    }
}
