package fr.unisson.socle.tableur;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Nombres;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// As a French spreadsheet opens it: semicolons, UTF-8 with its mark, dates and numbers written the
/// French way.
final class EcritureCsv implements Ecriture {

    /// A spreadsheet runs a cell that starts like a formula.
    private static final Pattern FORMULE = Pattern.compile("^[=+\\-@\t\r\n]");

    private static final int TAMPON = 16_384;

    private final CsvWriter csv;

    EcritureCsv(OutputStream sortie, List<String> entetes) throws IOException {
        Writer texte = new OutputStreamWriter(sortie, StandardCharsets.UTF_8);
        texte.write('\ufeff');
        csv = CsvWriter.builder().fieldSeparator(';').bufferSize(TAMPON).build(texte);
        csv.writeRecord(entetes);
    }

    @Override
    public void ligne(List<? extends @Nullable Object> valeurs) {
        csv.writeRecord(valeurs.stream().map(EcritureCsv::cellule).toList());
    }

    private static String cellule(@Nullable Object valeur) {
        return switch (valeur) {
            case null -> "";
            case LocalDate date -> Dates.court(date);
            case Boolean oui -> oui ? "oui" : "non";
            case BigDecimal nombre -> Nombres.exact(nombre);
            case Number nombre -> nombre.toString().replace('.', ',');
            default -> neutre(valeur.toString());
        };
    }

    private static String neutre(String texte) {
        return FORMULE.matcher(texte).find() ? "'" + texte : texte;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
