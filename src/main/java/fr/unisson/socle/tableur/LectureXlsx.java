package fr.unisson.socle.tableur;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/// Reads an xlsx workbook, its visible sheets alone.
final class LectureXlsx {

    private static final int ENTREES_AU_PLUS = 2_000;
    private static final ReadingOptions AVEC_LES_FORMATS = new ReadingOptions(true, true);

    /// Some programs write no styles at all: dates are then the numbers that the file holds.
    private static final ReadingOptions SANS_FORMAT = new ReadingOptions(false, true);

    private final Bornes bornes;
    private int rangees;

    private LectureXlsx(Bornes bornes) {
        this.bornes = bornes;
    }

    static List<Feuille> lire(byte[] octets, Bornes bornes) throws Illisible {
        boolean styles = verifier(ZipFile.builder().setByteArray(octets), bornes);
        return new LectureXlsx(bornes).classeur(octets, styles ? AVEC_LES_FORMATS : SANS_FORMAT);
    }

    /// The rows of the first visible sheet that holds something, one after the other.
    ///
    /// @param pour false to stop there
    static void parcourir(Path fichier, Bornes bornes, Predicate<Rangee> pour) throws Illisible {
        boolean styles = verifier(ZipFile.builder().setPath(fichier), bornes);
        try (var classeur =
                new ReadableWorkbook(fichier.toFile(), styles ? AVEC_LES_FORMATS : SANS_FORMAT)) {
            for (var f : classeur.getSheets().toList()) {
                if (f.getVisibility() != SheetVisibility.VISIBLE) continue;
                var lecture = new LectureXlsx(bornes);
                lecture.rangees(f, pour);
                if (lecture.rangees > 0) return;
            }
        } catch (IOException | ExcelReaderException e) {
            throw Illisible.abime();
        }
    }

    /// Tells whether it has styles. Unfolds the archive once without keeping anything, before a
    /// parser sees it. By its central directory, as spreadsheets do: the JDK's stream refuses valid
    /// archives written in one pass.
    private static boolean verifier(ZipFile.Builder archive, Bornes bornes) throws Illisible {
        boolean classeur = false;
        boolean styles = false;
        long total = 0;
        int entrees = 0;
        var tampon = new byte[16_384];
        try (var zip = archive.get()) {
            for (var e : Collections.list(zip.getEntries())) {
                classeur |= e.getName().equals("xl/workbook.xml");
                styles |= e.getName().equals("xl/styles.xml");
                if (++entrees > ENTREES_AU_PLUS) throw tropDeplie();
                try (var flux = zip.getInputStream(e)) {
                    for (int lus; (lus = flux.read(tampon)) > 0; ) {
                        total += lus;
                        if (total > bornes.deplies()) throw tropDeplie();
                    }
                }
                try (var flux = zip.getInputStream(e)) {
                    ReferencesDeCellules.verifier(flux);
                }
            }
        } catch (IOException | RuntimeException e) {
            throw Illisible.abime();
        }
        if (!classeur) {
            throw new Illisible(
                    "PAS_UN_TABLEUR",
                    "Ce fichier n’est pas un classeur .xlsx. Depuis LibreOffice, enregistrez-le en"
                            + " .xlsx ou en .csv.");
        }
        return styles;
    }

    private static Illisible tropDeplie() {
        return new Illisible(
                "FICHIER_TROP_DEPLIE",
                "Ce classeur est démesuré une fois ouvert. Copiez les seules lignes utiles dans un"
                        + " nouveau classeur, puis envoyez celui-ci.");
    }

    private List<Feuille> classeur(byte[] octets, ReadingOptions options) throws Illisible {
        var feuilles = new ArrayList<Feuille>();
        try (var classeur = new ReadableWorkbook(new ByteArrayInputStream(octets), options)) {
            for (var f : classeur.getSheets().toList()) {
                if (f.getVisibility() == SheetVisibility.VISIBLE) feuilles.add(feuille(f));
            }
            return feuilles;
        } catch (IOException | RuntimeException e) {
            throw Illisible.abime();
        }
    }

    private Feuille feuille(Sheet feuille) throws IOException, Illisible {
        var lues = new ArrayList<Rangee>();
        rangees(feuille, lues::add);
        return new Feuille(feuille.getName(), lues);
    }

    private void rangees(Sheet feuille, Predicate<Rangee> pour) throws IOException, Illisible {
        try (var flux = feuille.openStream()) {
            var lignes = flux.iterator();
            for (var r = suivante(lignes); r.isPresent(); r = suivante(lignes)) {
                if (r.get().vide()) continue;
                if (++rangees > bornes.rangees()) throw Illisible.tropDeRangees(bornes.rangees());
                if (!pour.test(r.get())) return;
            }
        }
    }

    /// Whatever a damaged file makes the parser throw, the sender can only send another; what is
    /// thrown by who receives the rows is none of it.
    private Optional<Rangee> suivante(Iterator<Row> lignes) throws Illisible {
        try {
            return lignes.hasNext() ? Optional.of(rangee(lignes.next())) : Optional.empty();
        } catch (RuntimeException e) {
            throw Illisible.abime();
        }
    }

    private Rangee rangee(Row ligne) throws Illisible {
        var cellules = new ArrayList<String>();
        int remplies = 0;
        for (var cellule : ligne) {
            var texte = cellule == null ? "" : CelluleXlsx.texte(cellule);
            cellules.add(texte);
            if (!texte.isEmpty()) remplies = cellules.size();
        }
        if (remplies > bornes.colonnes()) throw Illisible.tropDeColonnes(bornes.colonnes());
        return new Rangee(ligne.getRowNum(), cellules.subList(0, remplies));
    }
}
