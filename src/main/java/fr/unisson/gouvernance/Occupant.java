package fr.unisson.gouvernance;

import fr.unisson.acces.CompteId;
import org.jspecify.annotations.Nullable;

/// Who sits: somebody with an account, a name, or nobody.
public record Occupant(@Nullable CompteId compte, String nom, String courriel) {

    public static final Occupant VACANT = new Occupant(null, "", "");

    public static Occupant de(CompteId compte) {
        return new Occupant(compte, "", "");
    }

    /// Somebody without an account here; the address serves for invitations, and may be empty.
    public static Occupant personne(String nom, String courriel) {
        return new Occupant(null, nom.strip(), courriel.strip());
    }

    public boolean absent() {
        return compte == null && nom.isEmpty();
    }
}
