package fr.unisson.socle;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Figures as French readers write them, with a comma; no decimal that says nothing.
public final class Nombres {

    private static final String MOINS = "\u2212";

    private Nombres() {}

    /// All its decimals, as a field takes it back: "12,5", "-3".
    public static String exact(BigDecimal nombre) {
        return nombre.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    /// Rounded for reading, halves away from zero: "2", "2,5", "\u22120,3".
    public static String auPlus(int decimales, BigDecimal nombre) {
        return exact(nombre.setScale(decimales, RoundingMode.HALF_UP)).replace("-", MOINS);
    }

    /// The one way to tell a mark, a mean or an index worked out from marks: one decimal at most.
    public static String court(BigDecimal nombre) {
        return auPlus(1, nombre);
    }

    /// The same with its sign: "+1,5", "\u22120,3", "0".
    public static String signe(BigDecimal nombre) {
        var ecrit = court(nombre);
        return ecrit.startsWith(MOINS) || ecrit.equals("0") ? ecrit : "+" + ecrit;
    }

    /// A column of figures, with as many decimals each: "2,00".
    public static String fixe(int decimales, BigDecimal nombre) {
        return nombre.setScale(decimales, RoundingMode.HALF_UP)
                .toPlainString()
                .replace('.', ',')
                .replace("-", MOINS);
    }
}
