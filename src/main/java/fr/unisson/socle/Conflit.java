package fr.unisson.socle;

/// Somebody else was faster: nothing was written. Answered by a 409 page that shows the message.
public class Conflit extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Conflit(String motif) {
        super(motif);
    }
}
