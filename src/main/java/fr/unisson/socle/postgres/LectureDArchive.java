package fr.unisson.socle.postgres;

import fr.unisson.socle.Empreinte;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/// Reads an archive whole, and compares the digest of each file with the one written at its end.
final class LectureDArchive {

    private static final int TAMPON = 1 << 16;

    /// A description or a list of digests is far below; a hostile one must not fill the memory.
    private static final int TEXTE_AU_PLUS = 64 << 20;

    private final @Nullable Path cible;
    private final Progression progression;
    private final Map<String, String> lues = new HashMap<>();
    private @Nullable String annoncees;
    private @Nullable String description;

    private LectureDArchive(@Nullable Path cible, Progression progression) {
        this.cible = cible;
        this.progression = progression;
    }

    /// @throws SauvegardeRefusee when it is not an archive of ours, or not whole
    static Properties verifier(Path archive) {
        return lire(archive, null, Progression.muette());
    }

    /// Writes the files under a folder as they are checked: nothing of it may be used when this
    /// throws.
    static Properties extraire(Path archive, Path cible, Progression progression) {
        return lire(archive, cible, progression);
    }

    static void lisible(Path archive) {
        if (!Files.isRegularFile(archive) || !Files.isReadable(archive)) {
            throw new SauvegardeRefusee(archive + " : ce fichier n’existe pas ou ne se lit pas.");
        }
    }

    private static Properties lire(Path archive, @Nullable Path cible, Progression progression) {
        lisible(archive);
        var lecture = new LectureDArchive(cible, progression);
        try (var gzip =
                        new GZIPInputStream(
                                new BufferedInputStream(Files.newInputStream(archive)), TAMPON);
                var tar = new TarArchiveInputStream(gzip, "UTF-8")) {
            lecture.entrees(tar);
            gzip.transferTo(OutputStream.nullOutputStream());
            return lecture.conclure();
        } catch (java.nio.file.FileSystemException e) {
            // A damaged archive may name a file that nobody can write.
            if (cible != null) verifier(archive);
            throw new SauvegardeRefusee("Impossible d’écrire ici : " + e.getMessage(), e);
        } catch (IOException | IllegalArgumentException e) {
            throw new SauvegardeRefusee(
                    archive
                            + " : cette archive est incomplète ou abîmée (ou le disque est plein)."
                            + " Prenez-en une autre copie. Détail : "
                            + e.getMessage(),
                    e);
        }
    }

    private void entrees(TarArchiveInputStream tar) throws IOException {
        @Nullable TarArchiveEntry entree;
        while ((entree = tar.getNextEntry()) != null) {
            var nom = entree.getName();
            if (entree.isDirectory()) {
                if (cible != null) Files.createDirectories(place(cible, nom), prive("rwx------"));
            } else if (!entree.isFile()) {
                throw new IOException("entrée inattendue : " + nom);
            } else if (nom.equals(Archive.EMPREINTES)) {
                annoncees = texte(tar);
            } else if (lues.put(nom, fichier(tar, nom)) != null) {
                throw new IOException("deux fois le même fichier : " + nom);
            }
        }
    }

    private String fichier(InputStream flux, String nom) throws IOException {
        if (nom.equals(Archive.DESCRIPTION)) {
            var lu = texte(flux);
            description = lu;
            return Empreinte.de(lu);
        }
        var calcul = Empreinte.calcul();
        try (var sortie = new DigestOutputStream(sortie(nom), calcul)) {
            var tampon = new byte[TAMPON];
            for (int lus = flux.read(tampon); lus >= 0; lus = flux.read(tampon)) {
                sortie.write(tampon, 0, lus);
                progression.avancer(lus);
            }
        }
        return HexFormat.of().formatHex(calcul.digest());
    }

    private OutputStream sortie(String nom) throws IOException {
        if (cible == null) return OutputStream.nullOutputStream();
        var place = place(cible, nom);
        Files.createDirectories(place.getParent(), prive("rwx------"));
        Files.createFile(place, prive("rw-------"));
        return Files.newOutputStream(place);
    }

    private static Path place(Path cible, String nom) throws IOException {
        var place = cible.resolve(nom).normalize();
        if (!place.startsWith(cible)) {
            throw new IOException("entrée hors de l’archive : " + nom);
        }
        return place;
    }

    private static FileAttribute<?> prive(String droits) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(droits));
    }

    private static String texte(InputStream flux) throws IOException {
        return new String(flux.readNBytes(TEXTE_AU_PLUS), StandardCharsets.UTF_8);
    }

    private Properties conclure() throws IOException {
        var fin = annoncees;
        var propos = description;
        if (fin == null) throw new IOException("sa fin manque");
        if (propos == null) throw new IOException("elle n’est pas une sauvegarde d’Unisson");
        var attendues = new HashMap<String, String>();
        for (var ligne : fin.lines().toList()) {
            var deux = ligne.split("  ", 2);
            if (deux.length != 2) throw new IOException("empreinte illisible");
            attendues.put(deux[1], deux[0]);
        }
        if (!attendues.keySet().equals(lues.keySet())) {
            throw new IOException("des fichiers manquent ou s’y ajoutent");
        }
        for (var lue : lues.entrySet()) {
            if (!lue.getValue().equals(attendues.get(lue.getKey()))) {
                throw new IOException(
                        "le contenu de " + lue.getKey() + " n’est pas celui qui fut sauvegardé");
            }
        }
        var proprietes = new Properties();
        proprietes.load(new StringReader(propos));
        return proprietes;
    }
}
