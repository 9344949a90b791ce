package fr.unisson.socle.tableur;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;

/// A cell of a workbook as its reader sees it: a date is a date, though the file stores a number.
final class CelluleXlsx {

    /// The formats that every workbook knows by number: dates, then times.
    private static final Pattern DATES_CONNUES = Pattern.compile("1[4-7]|2[27-9]|3[0-6]|5[0-8]");

    private static final Pattern HEURES_CONNUES = Pattern.compile("1[89]|2[01]|4[5-7]");

    /// Quoted words, escaped characters, colours and locales are not part of a date pattern.
    private static final Pattern DECOR =
            Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hms]+\\])[^\\]]*\\]");

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter HEURE =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /// What a spreadsheet itself keeps of a number; the rest is noise of the binary form.
    private static final MathContext CHIFFRES = new MathContext(15, RoundingMode.HALF_UP);

    private static final int PUISSANCE_AU_PLUS = 40;

    private CelluleXlsx() {}

    static String texte(Cell cellule) {
        return switch (cellule.getType()) {
            case EMPTY -> "";
            case BOOLEAN -> Boolean.TRUE.equals(cellule.asBoolean()) ? "oui" : "non";
            case STRING, ERROR -> propre(cellule.getText());
            case NUMBER -> nombre(cellule);
            case FORMULA -> formule(cellule);
        };
    }

    /// The value the spreadsheet had last computed.
    private static String formule(Cell cellule) {
        var brut = Objects.requireNonNullElse(cellule.getRawValue(), "");
        return brut.matches("-?[0-9.]+([eE][+-]?\\d+)?") ? nombre(cellule) : propre(brut);
    }

    private static String nombre(Cell cellule) {
        var brut = Objects.requireNonNullElse(cellule.getRawValue(), "");
        var numero = String.valueOf(cellule.getDataFormatId());
        var format = DECOR.matcher(motif(cellule)).replaceAll("").toLowerCase(Locale.ROOT);
        boolean jours = DATES_CONNUES.matcher(numero).matches() || format.matches(".*[dyj].*");
        boolean heures = HEURES_CONNUES.matcher(numero).matches() || format.matches(".*[hs].*");
        if ((jours || heures) && !format.startsWith("general")) {
            var date = date(cellule);
            if (date != null) return moment(date, jours);
        }
        var valeur = new BigDecimal(brut).round(CHIFFRES);
        // A power of ten far beyond any measure would be written out digit by digit.
        if (Math.abs((long) valeur.precision() - valeur.scale()) > PUISSANCE_AU_PLUS) return brut;
        return format.contains("%") ? ecrit(valeur.movePointRight(2)) + "\u00a0%" : ecrit(valeur);
    }

    private static String motif(Cell cellule) {
        return Objects.requireNonNullElse(cellule.getDataFormatString(), "");
    }

    /// Null outside the days a calendar knows: the number then stays a number.
    private static @org.jspecify.annotations.Nullable LocalDateTime date(Cell cellule) {
        try {
            var date = cellule.asDate();
            return date.getYear() > 9999 ? null : date;
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    private static String moment(LocalDateTime date, boolean jours) {
        if (!jours) return HEURE.format(date);
        return date.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? date.toLocalDate().toString()
                : MOMENT.format(date);
    }

    private static String ecrit(BigDecimal nombre) {
        var simple = nombre.signum() == 0 ? BigDecimal.ZERO : nombre.stripTrailingZeros();
        return simple.toPlainString().replace('.', ',');
    }

    /// Spaces that people cannot see are spaces; lines inside a cell stay.
    static String propre(String texte) {
        return texte.replace('\u00a0', ' ')
                .replace("\r\n", "\n")
                .replace("_x000D_", "")
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
                .strip();
    }
}
