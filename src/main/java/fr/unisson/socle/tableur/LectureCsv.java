package fr.unisson.socle.tableur;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Reads a csv whose separator and encoding are found from its content.
final class LectureCsv {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern SEPARATEUR_DIT = Pattern.compile("sep=([;,\t|])\\R");

    /// Written by [EcritureCsv] before what a spreadsheet would run.
    private static final Pattern NEUTRALISEE = Pattern.compile("^'(?=[=+\\-@])");

    /// One control sign in so many is still a text.
    private static final int SIGNES_RARES = 20;

    private LectureCsv() {}

    static Feuille lire(byte[] octets, Bornes bornes) throws Illisible {
        var texte = texte(octets);
        var dit = SEPARATEUR_DIT.matcher(texte);
        boolean annonce = dit.lookingAt();
        char separateur = annonce ? dit.group(1).charAt(0) : Separateur.de(texte);
        var rangees = new ArrayList<Rangee>();
        try (var csv =
                lecteur(separateur).ofCsvRecord(annonce ? texte.substring(dit.end()) : texte)) {
            rangees(csv, annonce ? 1 : 0, bornes, rangees::add);
            return new Feuille("", rangees);
        } catch (CsvParseException | IOException e) {
            throw Illisible.abime();
        }
    }

    /// The same without keeping anything.
    ///
    /// @param tete the first bytes of the file
    static void parcourir(Path fichier, byte[] tete, Bornes bornes, Predicate<Rangee> pour)
            throws Illisible, IOException {
        var encodage = encodage(fichier, tete);
        var debut = new String(tete, encodage).replace("\ufeff", "");
        var dit = SEPARATEUR_DIT.matcher(debut);
        boolean annonce = dit.lookingAt();
        try (var contenu = Files.newBufferedReader(fichier, encodage)) {
            contenu.mark(1);
            if (contenu.read() != '\ufeff') contenu.reset();
            if (annonce) contenu.readLine();
            char separateur = annonce ? dit.group(1).charAt(0) : Separateur.de(debut);
            try (var csv = lecteur(separateur).ofCsvRecord(contenu)) {
                rangees(csv, annonce ? 1 : 0, bornes, pour);
            }
        } catch (CsvParseException e) {
            throw Illisible.abime();
        }
    }

    private static Charset encodage(Path fichier, byte[] tete) throws Illisible, IOException {
        if (commence(tete, 0xff, 0xfe)) return StandardCharsets.UTF_16LE;
        if (commence(tete, 0xfe, 0xff)) return StandardCharsets.UTF_16BE;
        refuserLeBinaire(tete);
        return enUtf8(fichier) ? StandardCharsets.UTF_8 : WINDOWS;
    }

    private static boolean enUtf8(Path fichier) throws IOException {
        var tampon = new char[16_384];
        try (var contenu = Files.newBufferedReader(fichier, StandardCharsets.UTF_8)) {
            while (contenu.read(tampon) >= 0) {
                // Reading is the check.
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /// A title above the table, a cell forgotten at the end: lines need not be of one length.
    private static CsvReader.CsvReaderBuilder lecteur(char separateur) {
        return CsvReader.builder()
                .fieldSeparator(separateur)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE);
    }

    private static void rangees(
            CsvReader<CsvRecord> csv, int decalage, Bornes bornes, Predicate<Rangee> pour)
            throws Illisible {
        int lues = 0;
        for (var ligne : csv) {
            if (ligne.getFieldCount() > bornes.colonnes()) {
                throw Illisible.tropDeColonnes(bornes.colonnes());
            }
            var cellules = ligne.getFields().stream().map(LectureCsv::cellule).toList();
            var rangee = new Rangee((int) ligne.getStartingLineNumber() + decalage, cellules);
            if (rangee.vide()) continue;
            if (++lues > bornes.rangees()) throw Illisible.tropDeRangees(bornes.rangees());
            if (!pour.test(rangee)) return;
        }
    }

    private static String cellule(String texte) {
        return NEUTRALISEE.matcher(CelluleXlsx.propre(texte)).replaceFirst("");
    }

    /// UTF-8 unless it is not: then what French spreadsheets wrote for twenty years.
    private static String texte(byte[] o) throws Illisible {
        if (commence(o, 0xff, 0xfe)) {
            return new String(o, 2, o.length - 2, StandardCharsets.UTF_16LE);
        }
        if (commence(o, 0xfe, 0xff)) {
            return new String(o, 2, o.length - 2, StandardCharsets.UTF_16BE);
        }
        int debut = commence(o, 0xef, 0xbb, 0xbf) ? 3 : 0;
        refuserLeBinaire(o);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(o, debut, o.length - debut))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(o, WINDOWS);
        }
    }

    private static void refuserLeBinaire(byte[] o) throws Illisible {
        if (binaire(o)) {
            throw new Illisible(
                    "PAS_UN_TABLEUR",
                    "Ce fichier n’est pas un tableau. Envoyez un classeur .xlsx ou un .csv.");
        }
    }

    /// A stray sign comes with texts pasted into a cell; many of them are no text.
    private static boolean binaire(byte[] o) {
        int signes = 0;
        for (byte b : o) {
            if (b == 0) return true;
            if (b > 0 && b < ' ' && "\t\n\r\f\u000b".indexOf(b) < 0) signes++;
        }
        return (long) signes * SIGNES_RARES > o.length;
    }

    private static boolean commence(byte[] o, int... signes) {
        if (o.length < signes.length) return false;
        for (int i = 0; i < signes.length; i++) {
            if ((o[i] & 0xff) != signes[i]) return false;
        }
        return true;
    }
}
