package fr.unisson.annuaire.donnees.fichiers;

import fr.unisson.annuaire.domaine.MotifFichier;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Lines of a text whose encoding is decided line by line: UTF-8 when the bytes are valid UTF-8,
/// Windows-1252 otherwise.
///
/// Real exports mix both (a UTF-8 header above a Latin-1 body), and French in Windows-1252 is never
/// valid UTF-8 by chance. A line longer than the limit stops the reading before it fills the
/// memory.
final class Lignes {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private final InputStream contenu;
    private final byte[] tampon;
    private final byte[] bloc = new byte[1 << 16];
    private int debutBloc;
    private int finBloc;
    private long numero;

    Lignes(InputStream contenu, int longueurPermise) {
        this.contenu = contenu;
        this.tampon = new byte[longueurPermise];
    }

    /// Number of the line last returned, from 1.
    long numero() {
        return numero;
    }

    /// The next line without its end, null at the end of the file.
    @Nullable String suivante() throws IOException {
        int longueur = 0;
        boolean ascii = true;
        while (true) {
            if (debutBloc == finBloc && !remplir()) {
                if (longueur == 0) return null;
                break;
            }
            byte octet = bloc[debutBloc++];
            if (octet == '\n') break;
            if (longueur == tampon.length)
                throw new FichierIllisible(MotifFichier.LIGNE_TROP_LONGUE, numero + 1);
            tampon[longueur++] = octet;
            ascii &= octet >= 0;
        }
        numero++;
        if (longueur > 0 && tampon[longueur - 1] == '\r') longueur--;
        return ascii
                ? new String(tampon, 0, longueur, StandardCharsets.US_ASCII)
                : decoder(longueur);
    }

    private boolean remplir() throws IOException {
        debutBloc = 0;
        finBloc = Math.max(0, contenu.read(bloc));
        return finBloc > 0;
    }

    private String decoder(int longueur) {
        try {
            String texte =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(tampon, 0, longueur))
                            .toString();
            return numero == 1 && texte.startsWith("\ufeff") ? texte.substring(1) : texte;
        } catch (CharacterCodingException pasUtf8) {
            return new String(tampon, 0, longueur, WINDOWS_1252);
        }
    }
}
