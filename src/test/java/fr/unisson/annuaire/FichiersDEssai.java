package fr.unisson.annuaire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// Files of the tests: the real samples, and small ones written for a case.
public final class FichiersDEssai {
    public static final String FINESS_PLUS =
            "/demonstration/finess-structures-echantillon-20260813.json.gz";
    public static final String ESAT = "/annuaire/export_finess.csv.gz";

    private FichiersDEssai() {}

    public static byte[] octets(String ressource) {
        try (InputStream flux =
                Objects.requireNonNull(FichiersDEssai.class.getResourceAsStream(ressource))) {
            return flux.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] decompresses(String ressource) {
        try (InputStream flux =
                new GZIPInputStream(
                        Objects.requireNonNull(
                                FichiersDEssai.class.getResourceAsStream(ressource)))) {
            return flux.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Path fichier(Path dossier, byte[] contenu) {
        try {
            return Files.write(Files.createTempFile(dossier, "essai", ".bin"), contenu);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] gzip(byte[] contenu) {
        ByteArrayOutputStream sortie = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(sortie)) {
            gzip.write(contenu);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sortie.toByteArray();
    }

    public static byte[] texte(Charset encodage, String... lignes) {
        return (String.join("\n", lignes) + "\n").getBytes(encodage);
    }

    public static byte[] utf8(String... lignes) {
        return texte(StandardCharsets.UTF_8, lignes);
    }

    /// A line of structureej: the named columns, the others empty.
    public static String entite(String finess, String nom, String departement, String commune) {
        String[] c = champs(23, "structureej", finess, nom);
        c[11] = commune;
        c[12] = "97100 BASSE TERRE";
        c[13] = departement;
        c[16] = "60";
        c[22] = "1900-01-01";
        return String.join(";", c);
    }

    public static String etablissement(
            String finess, String entite, String nom, String departement, String commune) {
        String[] c = champs(32, "structureet", finess, entite, nom);
        c[7] = "12";
        c[8] = "R";
        c[9] = "DE L'ÉGLISE";
        c[12] = commune;
        c[13] = departement;
        c[15] = "20137 PORTO VECCHIO CEDEX";
        c[18] = "500";
        c[28] = "1990-05-17";
        return String.join(";", c);
    }

    private static String[] champs(int nombre, String... premiers) {
        String[] champs = new String[nombre];
        Arrays.fill(champs, "");
        System.arraycopy(premiers, 0, champs, 0, premiers.length);
        return champs;
    }
}
