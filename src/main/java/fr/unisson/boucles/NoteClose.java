package fr.unisson.boucles;

import fr.unisson.actions.Origine;
import fr.unisson.socle.Nombres;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// What a closed rating says of one point of its grid.
///
/// @param bas the worst mark of the scale; `haut` its best
/// @param dite the mark as people say it: "2 sur 4", "45 %"
/// @param basse it calls for a change
/// @param lien where it is read, and an action opened
/// @param constat what the actions that it started come from; null while nothing names it
public record NoteClose(
        Cotation cotation,
        Point point,
        BigDecimal note,
        BigDecimal bas,
        BigDecimal haut,
        String dite,
        boolean basse,
        String lien,
        Origine.@Nullable Objet constat) {

    private static final int DECIMALES = 6;

    /// The point that was rated, in its version of the grid.
    public record Point(long noeud, String code, String libelle) {}

    public NoteClose {
        if (bas.compareTo(haut) == 0) throw new IllegalArgumentException("A scale goes somewhere");
    }

    /// A figure as people write it: "2,5".
    public static String nombre(BigDecimal n) {
        return Nombres.exact(n);
    }

    /// How high it stands on its scale, from 0 to 1: what is compared when the scale changed.
    public BigDecimal hauteur() {
        return note.subtract(bas).divide(haut.subtract(bas), DECIMALES, RoundingMode.HALF_UP);
    }

    /// The address of what it became.
    public String boucle() {
        return Boucles.adresse(cotation.source(), cotation.id(), point.noeud());
    }
}
