package fr.unisson.justificatifs;

import fr.unisson.justificatifs.domaine.Chemins;
import fr.unisson.socle.Empreinte;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A zip being written piece after piece, none held in memory, with the digest of each as it
/// passes. Its last file can be checked by `sha256sum -c`.
final class Paquet implements AutoCloseable {

    /// Name of the list of digests.
    static final String EMPREINTES = "empreintes.sha256";

    private static final int TAMPON = 1 << 16;

    private final ZipOutputStream zip;
    private final FileTime le;
    private final long auPlus;
    private final Chemins chemins = new Chemins();
    private final List<Entree> entrees = new ArrayList<>();
    private long total;

    /// @param auPlus bytes of all pieces together
    Paquet(OutputStream sortie, Instant le, long auPlus) {
        this.zip = new ZipOutputStream(sortie, StandardCharsets.UTF_8);
        this.le = FileTime.from(le);
        this.auPlus = auPlus;
    }

    /// What was put in.
    record Entree(String chemin, String titre, long taille, String empreinte) {}

    /// Puts a piece in a folder; empty when there is no room left for it.
    Optional<Entree> ajouter(String dossier, Piece piece) throws IOException {
        if (total + piece.taille() > auPlus) return Optional.empty();
        var chemin = chemins.unique(dossier + "/" + Chemins.nom(piece.nom()));
        return Optional.of(ecrire(chemin, piece));
    }

    /// Puts what the package says of itself, at its root.
    Entree decrire(String nom, Piece piece) throws IOException {
        return ecrire(chemins.unique(nom), piece);
    }

    private Entree ecrire(String chemin, Piece piece) throws IOException {
        var entree = new ZipEntry(chemin);
        entree.setLastModifiedTime(le);
        zip.putNextEntry(entree);
        var calcul = Empreinte.calcul();
        long taille = 0;
        try (var lecture = new DigestInputStream(piece.contenu().get(), calcul)) {
            var tampon = new byte[TAMPON];
            int lus;
            while ((lus = lecture.read(tampon)) >= 0) {
                zip.write(tampon, 0, lus);
                taille += lus;
            }
        }
        zip.closeEntry();
        total += taille;
        var ecrite =
                new Entree(
                        chemin, piece.titre(), taille, HexFormat.of().formatHex(calcul.digest()));
        entrees.add(ecrite);
        return ecrite;
    }

    /// Ends with the digests of everything before.
    void finir() throws IOException {
        var liste =
                entrees.stream()
                        .map(e -> e.empreinte() + "  " + e.chemin() + "\n")
                        .collect(Collectors.joining());
        decrire(
                EMPREINTES,
                Piece.de(EMPREINTES, "Empreintes", liste.getBytes(StandardCharsets.UTF_8)));
        zip.finish();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
