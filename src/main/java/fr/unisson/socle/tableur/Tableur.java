package fr.unisson.socle.tableur;

import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Reads the file people sent, whatever its name says: its first bytes tell what it is.
public final class Tableur {

    private static final int ZIP = 0x504B0304;
    private static final int OLE2 = 0xD0CF11E0;
    private static final int PDF = 0x25504446;
    private static final int PNG = 0x89504E47;
    private static final int GIF = 0x47494638;
    private static final int PARQUET = 0x50415231;
    private static final int JPEG = 0xFFD8FF;

    private static final int TETE = 65_536;

    private static final Pattern CLASSEUR =
            Pattern.compile("\\.xls[xm]$", Pattern.CASE_INSENSITIVE);

    private Tableur() {}

    /// The same, of a text whose name says nothing.
    public static Resultat<List<Feuille>> lire(InputStream flux, Bornes bornes) throws IOException {
        return lire("", flux, bornes);
    }

    /// The sheets that hold something, at least one; or every reason why it cannot be read.
    ///
    /// @param nom of the file as sent: what calls itself a workbook and is none is refused
    public static Resultat<List<Feuille>> lire(String nom, InputStream flux, Bornes bornes)
            throws IOException {
        try {
            var octets = octets(flux, bornes);
            if (CLASSEUR.matcher(nom).find() && signature(octets) != ZIP) {
                refuserLesAutres(octets);
                throw new Illisible(
                        "PAS_UN_CLASSEUR",
                        "Ce fichier porte un nom de classeur, mais n’en est pas un. Enregistrez-le"
                                + " depuis votre tableur en .xlsx ou en .csv, puis renvoyez-le.");
            }
            var feuilles =
                    feuilles(octets, bornes).stream().filter(f -> !f.rangees().isEmpty()).toList();
            if (feuilles.isEmpty()) {
                throw new Illisible("FICHIER_VIDE", "Ce fichier ne contient aucune ligne remplie.");
            }
            return Resultat.fait(feuilles);
        } catch (Illisible e) {
            return Resultat.refus(e.motif());
        }
    }

    /// A file too large to be held: its rows one after the other, of its first sheet when it is a
    /// workbook.
    ///
    /// @param pour false to stop there
    /// @return why it cannot be read; rows may have been given before
    public static Optional<Motif> parcourir(Path fichier, Bornes bornes, Predicate<Rangee> pour)
            throws IOException {
        try {
            if (Files.size(fichier) > bornes.octets()) {
                throw Illisible.tropLourd(bornes.octets() / 1_000_000 + " Mo");
            }
            byte[] tete;
            try (var flux = Files.newInputStream(fichier)) {
                tete = flux.readNBytes(TETE);
            }
            if (signature(tete) == ZIP) {
                LectureXlsx.parcourir(fichier, bornes, pour);
            } else {
                refuserLesAutres(tete);
                LectureCsv.parcourir(fichier, tete, bornes, pour);
            }
            return Optional.empty();
        } catch (Illisible e) {
            return Optional.of(e.motif());
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
        if (signature(octets) == ZIP) return LectureXlsx.lire(octets, bornes);
        refuserLesAutres(octets);
        return List.of(LectureCsv.lire(octets, bornes));
    }

    private static void refuserLesAutres(byte[] octets) throws Illisible {
        switch (signature(octets)) {
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
            case PARQUET ->
                    throw new Illisible(
                            "PAS_UN_TABLEUR",
                            "Ce fichier est au format Parquet, que la plateforme ne lit pas. Prenez"
                                    + " le même jeu de données en .xlsx ou en .csv.");
            case PNG, GIF -> throw image();
            default -> {
                if (signature(octets) >>> 8 == JPEG) throw image();
            }
        }
    }

    private static Illisible image() {
        return new Illisible(
                "PAS_UN_TABLEUR",
                "Ce fichier est une image. Envoyez le classeur d’origine, en .xlsx ou en .csv.");
    }

    private static int signature(byte[] o) {
        if (o.length < 4) return 0;
        return (o[0] & 0xff) << 24 | (o[1] & 0xff) << 16 | (o[2] & 0xff) << 8 | (o[3] & 0xff);
    }
}
