package fr.unisson.annuaire.donnees.fichiers;

import fr.unisson.annuaire.domaine.MotifFichier;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// A file opened for reading: decompressed when needed, bounded, and able to say how far it is.
public final class Source implements AutoCloseable {
    private static final int TETE = 8192;

    /// Under this size a high ratio of compression is no threat.
    private static final long TAUX_IGNORE_SOUS = 32L << 20;

    private final long taille;
    private final Compteur bruts;
    private final BufferedInputStream contenu;
    private final byte[] tete;

    private Source(long taille, Compteur bruts, BufferedInputStream contenu, byte[] tete) {
        this.taille = taille;
        this.bruts = bruts;
        this.contenu = contenu;
        this.tete = tete;
    }

    public static Source ouvrir(Path fichier, Bornes bornes) throws IOException {
        Compteur bruts = new Compteur(Files.newInputStream(fichier));
        try {
            BufferedInputStream brut = new BufferedInputStream(bruts, 1 << 16);
            boolean gzip = estGzip(brut);
            InputStream lu = gzip ? decompresser(brut) : brut;
            BufferedInputStream contenu =
                    new BufferedInputStream(new Garde(lu, bruts, gzip, bornes), 1 << 16);
            return new Source(Files.size(fichier), bruts, contenu, tete(contenu));
        } catch (IOException echec) {
            bruts.close();
            throw echec;
        }
    }

    /// The first bytes, for recognising the format; they are read again by [#contenu()].
    byte[] tete() {
        return tete;
    }

    InputStream contenu() {
        return contenu;
    }

    /// Part of the file read, from 0 to 100.
    public int avancement() {
        return taille == 0 ? 100 : (int) (100 * bruts.total / taille);
    }

    @Override
    public void close() throws IOException {
        contenu.close();
    }

    private static boolean estGzip(BufferedInputStream brut) throws IOException {
        brut.mark(2);
        boolean gzip = brut.read() == 0x1f && brut.read() == 0x8b;
        brut.reset();
        return gzip;
    }

    private static InputStream decompresser(InputStream brut) throws IOException {
        try {
            return new GZIPInputStream(brut, 1 << 16);
        } catch (EOFException tronque) {
            throw new FichierIllisible(MotifFichier.GZIP_TRONQUE);
        } catch (ZipException abime) {
            throw new FichierIllisible(MotifFichier.GZIP_ABIME);
        }
    }

    private static byte[] tete(BufferedInputStream contenu) throws IOException {
        contenu.mark(TETE);
        byte[] tete = contenu.readNBytes(TETE);
        contenu.reset();
        return tete;
    }

    /// Counts the bytes taken from the disk.
    private static final class Compteur extends FilterInputStream {
        private volatile long total;

        Compteur(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int octet = super.read();
            if (octet >= 0) ajouter(1);
            return octet;
        }

        @Override
        public int read(byte[] tampon, int debut, int longueur) throws IOException {
            int lus = super.read(tampon, debut, longueur);
            if (lus > 0) ajouter(lus);
            return lus;
        }

        @SuppressWarnings("NonAtomicVolatileUpdate") // one reader writes, another thread looks
        private void ajouter(int lus) {
            total += lus;
        }
    }

    /// Names the troubles of decompression and stops a content out of proportion.
    private static final class Garde extends FilterInputStream {
        private final Compteur bruts;
        private final boolean gzip;
        private final Bornes bornes;
        private long total;

        Garde(InputStream in, Compteur bruts, boolean gzip, Bornes bornes) {
            super(in);
            this.bruts = bruts;
            this.gzip = gzip;
            this.bornes = bornes;
        }

        @Override
        public int read() throws IOException {
            byte[] un = new byte[1];
            return read(un, 0, 1) < 0 ? -1 : un[0] & 0xff;
        }

        @Override
        public int read(byte[] tampon, int debut, int longueur) throws IOException {
            int lus;
            try {
                lus = super.read(tampon, debut, longueur);
            } catch (EOFException tronque) {
                throw new FichierIllisible(MotifFichier.GZIP_TRONQUE);
            } catch (ZipException abime) {
                throw new FichierIllisible(MotifFichier.GZIP_ABIME);
            }
            if (lus > 0) total += lus;
            if (total > bornes.octets()) throw new FichierIllisible(MotifFichier.TROP_GROS);
            if (gzip && total > TAUX_IGNORE_SOUS && total / bornes.taux() > bruts.total)
                throw new FichierIllisible(MotifFichier.TROP_COMPRESSE);
            return lus;
        }
    }
}
