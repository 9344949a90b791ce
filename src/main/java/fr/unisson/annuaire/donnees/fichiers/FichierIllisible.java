package fr.unisson.annuaire.donnees.fichiers;

import fr.unisson.annuaire.domaine.MotifFichier;
import java.io.IOException;

/// Stops the reading of a file; the import turns it into a refused report.
public final class FichierIllisible extends IOException {
    private final MotifFichier motif;
    private final long ligne;

    FichierIllisible(MotifFichier motif, long ligne) {
        super(motif.message());
        this.motif = motif;
        this.ligne = ligne;
    }

    FichierIllisible(MotifFichier motif) {
        this(motif, 0);
    }

    public MotifFichier motif() {
        return motif;
    }

    /// The line reached, 0 when unknown.
    public long ligne() {
        return ligne;
    }
}
