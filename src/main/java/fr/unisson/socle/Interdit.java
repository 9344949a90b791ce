package fr.unisson.socle;

/// The actor sees the object but may not do this. Answered by a 403 page that shows the message.
public class Interdit extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Interdit(String motif) {
        super(motif);
    }
}
