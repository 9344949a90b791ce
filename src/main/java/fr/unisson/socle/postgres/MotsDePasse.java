package fr.unisson.socle.postgres;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/// The passwords of the embedded database's three roles: drawn once, kept in a file that only its
/// owner reads.
record MotsDePasse(String maitre, String proprietaire, String application) {

    static MotsDePasse lireOuTirer(Path fichier) throws IOException {
        return Files.exists(fichier) ? lire(fichier) : tirer(fichier);
    }

    private static MotsDePasse lire(Path fichier) throws IOException {
        var p = new Properties();
        p.load(new StringReader(Files.readString(fichier)));
        return new MotsDePasse(
                p.getProperty("maitre", ""),
                p.getProperty("proprietaire", ""),
                p.getProperty("application", ""));
    }

    private static MotsDePasse tirer(Path fichier) throws IOException {
        var tires = new MotsDePasse(secret(), secret(), secret());
        Files.createFile(
                fichier,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                fichier,
                """
                maitre=%s
                proprietaire=%s
                application=%s
                """
                        .formatted(tires.maitre, tires.proprietaire, tires.application));
        return tires;
    }

    private static String secret() {
        var octets = new byte[24];
        new SecureRandom().nextBytes(octets);
        return HexFormat.of().formatHex(octets);
    }
}
