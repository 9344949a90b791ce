package fr.unisson.socle.tableur;

import fr.unisson.socle.vie.Resultat;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/// Reads the file people sent, whatever its name says: its first bytes tell what it is.
public final class Tableur {

    private static final int ZIP = 0x504B0304;
    private static final int OLE2 = 0xD0CF11E0;
    private static final int PDF = 0x25504446;

    private Tableur() {}

    /// The sheets that hold something, at least one; or every reason why it cannot be read.
    public static Resultat<List<Feuille>> lire(InputStream flux, Bornes bornes) throws IOException {
        try {
            var feuilles =
                    feuilles(octets(flux, bornes), bornes).stream()
                            .filter(f -> !f.rangees().isEmpty())
                            .toList();
            if (feuilles.isEmpty()) {
                throw new Illisible("FICHIER_VIDE", "Ce fichier ne contient aucune ligne remplie.");
            }
            return Resultat.fait(feuilles);
        } catch (Illisible e) {
            return Resultat.refus(e.motif());
        }
    }

    private static byte[] octets(InputStream flux, Bornes bornes) throws IOException, Illisible {
        var octets = flux.readNBytes(bornes.octets() + 1);
        if (octets.length > bornes.octets()) {
            throw Illisible.tropLourd(bornes.octets() / 1_000_000 + " Mo");
        }
        return octets;
    }

    private static List<Feuille> feuilles(byte[] octets, Bornes bornes) throws Illisible {
        return switch (signature(octets)) {
            case ZIP -> LectureXlsx.lire(octets, bornes);
            case OLE2 ->
                    throw new Illisible(
                            "ANCIEN_FORMAT",
                            "Ce fichier est à l’ancien format .xls, ou protégé par un mot de passe."
                                    + " Enregistrez-le en .xlsx, sans mot de passe, ou en .csv.");
            case PDF ->
                    throw new Illisible(
                            "PAS_UN_TABLEUR",
                            "Ce fichier est un PDF. Envoyez le classeur d’origine, en .xlsx ou en"
                                    + " .csv.");
            default -> List.of(LectureCsv.lire(octets, bornes));
        };
    }

    private static int signature(byte[] o) {
        if (o.length < 4) return 0;
        return (o[0] & 0xff) << 24 | (o[1] & 0xff) << 16 | (o[2] & 0xff) << 8 | (o[3] & 0xff);
    }
}
