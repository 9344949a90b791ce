package fr.unisson.socle;

/// The program must not start as it is set. Shown as two sentences rather than as a stack trace.
public class DemarrageRefuse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remede;

    /// @param message what is wrong, in French, for the person who starts the program
    /// @param remede what to do
    public DemarrageRefuse(String message, String remede) {
        super(message);
        this.remede = remede;
    }

    public DemarrageRefuse(String message, String remede, Throwable cause) {
        super(message, cause);
        this.remede = remede;
    }

    public String remede() {
        return remede;
    }
}
