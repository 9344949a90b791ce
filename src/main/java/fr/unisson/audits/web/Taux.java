package fr.unisson.audits.web;

import fr.unisson.audits.domaine.Decompte;
import fr.unisson.socle.Nombres;
import java.math.BigDecimal;

/// A rate as it is read: never without what it is worked out on.
///
/// @param taux "80 %", "Sans objet" when nothing applied, "Pas encore saisi" before
/// @param detail "12 sur 15"
/// @param exclues "2 non applicables"; empty when none
/// @param part width of its bar, out of 100
/// @param sous it is under the target
public record Taux(String taux, String detail, String exclues, int part, boolean sous) {

    private static final String INSECABLE = "\u00a0";

    static Taux de(Decompte d, BigDecimal cible) {
        return new Taux(
                d.taux()
                        .map(t -> nombre(t) + INSECABLE + "%")
                        .orElse(d.exclues() == 0 ? "Pas encore saisi" : "Sans objet"),
                d.applicables() == 0 ? "" : d.conformes() + " sur " + d.applicables(),
                d.exclues() == 0 ? "" : d.exclues() + " hors calcul",
                d.taux().map(t -> t.intValue()).orElse(0),
                d.sous(cible));
    }

    /// "87,5" and "80", as the French write them.
    static String nombre(BigDecimal n) {
        return Nombres.exact(n);
    }

    static String pourcent(BigDecimal n) {
        return nombre(n) + INSECABLE + "%";
    }
}
