package fr.unisson.boucles.domaine;

import fr.unisson.boucles.NoteClose;
import org.jspecify.annotations.Nullable;

/// What became of a mark: whether the next one rose.
public enum Issue {
    A_RENOTER("Pas encore renoté"),
    MONTEE("La note a monté"),
    EGALE("La note n’a pas bougé"),
    BAISSEE("La note a baissé");

    private final String libelle;

    Issue(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }

    /// Judged on the height in the scale: from one version of a grid to the next, the scale may
    /// have changed.
    public static Issue de(NoteClose avant, @Nullable NoteClose apres) {
        if (apres == null) return A_RENOTER;
        int sens = apres.hauteur().compareTo(avant.hauteur());
        return sens > 0 ? MONTEE : sens < 0 ? BAISSEE : EGALE;
    }
}
