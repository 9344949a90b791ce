package fr.unisson.derives;

import fr.unisson.derives.domaine.TexteDAlerte;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A text of an alert that the actor may mask.
///
/// @param numero version of the passage, rank of the answer or of the plan, 0 for what was told
public record TexteMasquable(
        TexteDAlerte texte, int numero, String mots, @Nullable String par, Instant le) {

    /// By which a form names it.
    public String cle() {
        return texte.name() + "-" + numero;
    }
}
