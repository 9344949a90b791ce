package fr.unisson.socle;

/// What was asked does not exist, or is not for this actor: both read the same, so that an
/// identifier tells nothing. Answered by a 404 page.
public class Introuvable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Introuvable(String quoi) {
        super(quoi);
    }
}
