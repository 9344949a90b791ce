package fr.unisson.socle;

/// What is asked for was destroyed at the end of its retention, on purpose and with a certificate:
/// nobody was faster, and asking again brings nothing back.
public final class Elimine extends Conflit {

    private static final long serialVersionUID = 1L;

    public Elimine(String motif) {
        super(motif);
    }
}
