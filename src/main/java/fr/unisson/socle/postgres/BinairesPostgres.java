package fr.unisson.socle.postgres;

import fr.unisson.socle.Empreinte;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/// Unpacks the bundled PostgreSQL once; the folder's name holds the archive's digest, so that a new
/// version of the program never runs on the former binaries.
final class BinairesPostgres {

    private static final int EXECUTABLE_PAR_LE_PROPRIETAIRE = 0100;

    private BinairesPostgres() {}

    /// @return the folder that holds `bin`, `lib` and `share`
    static Path deballer(Path dossier) throws IOException {
        byte[] archive = lireArchive();
        var cible = dossier.resolve("postgres-" + Empreinte.de(archive).substring(0, 12));
        if (Files.isDirectory(cible)) {
            return cible;
        }
        Files.createDirectories(dossier);
        var chantier = Files.createTempDirectory(dossier, ".postgres-");
        extraire(archive, chantier);
        try {
            Files.move(chantier, cible, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            // Another program, which started at the same time, was faster.
            if (!Files.isDirectory(cible)) throw e;
            FileSystemUtils.deleteRecursively(chantier);
        }
        return cible;
    }

    private static byte[] lireArchive() throws IOException {
        String nom = nomDeLArchive();
        try (InputStream flux = BinairesPostgres.class.getResourceAsStream("/" + nom)) {
            if (flux == null) {
                throw new IOException(
                        "PostgreSQL n'est pas fourni pour cette machine (" + nom + " manque)");
            }
            return flux.readAllBytes();
        }
    }

    private static String nomDeLArchive() {
        var systeme = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        var famille = systeme.contains("mac") ? "darwin" : "linux";
        var processeur = System.getProperty("os.arch", "");
        var arm = processeur.equals("aarch64") || processeur.equals("arm64");
        return "postgres-" + famille + "-" + (arm ? "arm_64" : "x86_64") + ".txz";
    }

    private static void extraire(byte[] archive, Path cible) throws IOException {
        try (var tar =
                new TarArchiveInputStream(
                        new XZCompressorInputStream(
                                new BufferedInputStream(
                                        new java.io.ByteArrayInputStream(archive))))) {
            @Nullable TarArchiveEntry entree;
            while ((entree = tar.getNextEntry()) != null) {
                ecrire(tar, entree, cible);
            }
        }
    }

    private static void ecrire(TarArchiveInputStream tar, TarArchiveEntry entree, Path cible)
            throws IOException {
        var fichier = cible.resolve(entree.getName()).normalize();
        if (!fichier.startsWith(cible)) {
            throw new IOException("Entrée hors de l'archive : " + entree.getName());
        }
        if (entree.isDirectory()) {
            Files.createDirectories(fichier);
            return;
        }
        Files.createDirectories(fichier.getParent());
        if (entree.isSymbolicLink()) {
            Files.createSymbolicLink(fichier, Path.of(entree.getLinkName()));
            return;
        }
        Files.copy(tar, fichier);
        if ((entree.getMode() & EXECUTABLE_PAR_LE_PROPRIETAIRE) != 0) {
            Files.setPosixFilePermissions(
                    fichier,
                    EnumSet.of(
                            PosixFilePermission.OWNER_READ,
                            PosixFilePermission.OWNER_WRITE,
                            PosixFilePermission.OWNER_EXECUTE,
                            PosixFilePermission.GROUP_READ,
                            PosixFilePermission.GROUP_EXECUTE,
                            PosixFilePermission.OTHERS_READ,
                            PosixFilePermission.OTHERS_EXECUTE));
        }
    }
}
