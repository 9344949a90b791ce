package fr.unisson.documents;

import java.nio.charset.StandardCharsets;

/// The two marks by which a PDF is known before it is read. Readers look for them in the first and
/// last kilobyte; a file without its end was cut.
final class StructurePdf {

    private static final int FENETRE = 1024;

    private StructurePdf() {}

    static boolean commenceCommeUnPdf(byte[] octets) {
        return contient(octets, 0, Math.min(FENETRE, octets.length), "%PDF-");
    }

    static boolean finitCommeUnPdf(byte[] octets) {
        return contient(octets, Math.max(0, octets.length - FENETRE), octets.length, "%%EOF");
    }

    private static boolean contient(byte[] octets, int de, int a, String marque) {
        return new String(octets, de, a - de, StandardCharsets.ISO_8859_1).contains(marque);
    }
}
