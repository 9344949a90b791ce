package fr.unisson.indicateurs.domaine;

import fr.unisson.socle.Nombres;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;

/// Figures as French readers write them.
public final class Chiffre {

    private Chiffre() {}

    /// "1 250", "82,5 %": no more decimals than asked, and none that says nothing.
    public static String ecrire(BigDecimal valeur, int decimales, String unite) {
        var format = NumberFormat.getNumberInstance(Locale.FRANCE);
        format.setRoundingMode(RoundingMode.HALF_UP);
        format.setMaximumFractionDigits(decimales);
        var texte = format.format(valeur);
        return unite.isBlank() ? texte : texte + "\u00a0" + unite.strip();
    }

    /// As a field keeps it: "12,5".
    public static String saisie(BigDecimal valeur) {
        return Nombres.exact(valeur);
    }
}
