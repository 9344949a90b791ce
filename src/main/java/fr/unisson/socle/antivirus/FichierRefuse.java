package fr.unisson.socle.antivirus;

import java.io.IOException;

/// The content of a file cannot be read, because the antivirus did not clear it.
public class FichierRefuse extends IOException {

    private static final long serialVersionUID = 1L;

    private final RefusDeFichier refus;

    public FichierRefuse(RefusDeFichier refus) {
        super(refus.name());
        this.refus = refus;
    }

    public RefusDeFichier refus() {
        return refus;
    }
}
