package fr.unisson.justificatifs;

import fr.unisson.socle.tableur.FormatDeTableur;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table as a file.
final class Tables {

    private Tables() {}

    static Piece classeur(
            String nom, String titre, List<String> entetes, List<List<@Nullable Object>> lignes) {
        return table(FormatDeTableur.XLSX, nom, titre, entetes, lignes);
    }

    static Piece table(
            FormatDeTableur format,
            String nom,
            String titre,
            List<String> entetes,
            List<List<@Nullable Object>> lignes) {
        var sortie = new ByteArrayOutputStream();
        try (var table = format.ouvrir(sortie, nom, entetes)) {
            lignes.forEach(table::ligne);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Piece.de(nom + "." + format.extension(), titre, sortie.toByteArray());
    }
}
