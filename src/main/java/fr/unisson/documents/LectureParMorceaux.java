package fr.unisson.documents;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongFunction;

/// A stream over pieces fetched when they are needed.
final class LectureParMorceaux extends InputStream {

    private final long taille;
    private final LongFunction<byte[]> source;
    private byte[] morceau = new byte[0];
    private int place;
    private long lus;

    LectureParMorceaux(long taille, LongFunction<byte[]> source) {
        this.taille = taille;
        this.source = source;
    }

    @Override
    public int read() throws IOException {
        var un = new byte[1];
        return read(un, 0, 1) < 0 ? -1 : un[0] & 0xFF;
    }

    @Override
    public int read(byte[] vers, int debut, int longueur) throws IOException {
        if (longueur == 0) {
            return 0;
        }
        if (place == morceau.length && !avancer()) {
            return -1;
        }
        int pris = Math.min(longueur, morceau.length - place);
        System.arraycopy(morceau, place, vers, debut, pris);
        place += pris;
        return pris;
    }

    private boolean avancer() throws IOException {
        if (lus == taille) {
            return false;
        }
        morceau = source.apply(lus);
        if (morceau.length == 0) {
            // The right to read was lost on the way.
            throw new EOFException("File cut at " + lus + " of " + taille + " bytes");
        }
        place = 0;
        lus += morceau.length;
        return true;
    }
}
