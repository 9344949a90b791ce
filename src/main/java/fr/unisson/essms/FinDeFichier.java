package fr.unisson.essms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/// Whether a text file stopped before its end. A download that was cut leaves a row without its
/// last cells, which would otherwise erase what the same row said when it was whole.
final class FinDeFichier {

    static final String COUPEE =
            "ligne coupée : le fichier s’arrête avant sa fin. Téléchargez-le de nouveau";

    private static final int DEUX = 2;

    private FinDeFichier() {}

    /// Its last row is not ended. A workbook, which is an archive, is whole or not read at all.
    static boolean coupee(Path fichier) {
        try (var octets = Files.newByteChannel(fichier)) {
            var debut = ByteBuffer.allocate(DEUX);
            octets.read(debut);
            boolean classeur = debut.get(0) == 'P' && debut.get(1) == 'K';
            var fin = ByteBuffer.allocate(DEUX);
            octets.position(Math.max(0, octets.size() - DEUX));
            octets.read(fin);
            // In UTF-16 the sign may be either of the last two.
            return !classeur && !finit(fin.get(0)) && !finit(fin.get(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean finit(byte signe) {
        return signe == '\n' || signe == '\r';
    }
}
