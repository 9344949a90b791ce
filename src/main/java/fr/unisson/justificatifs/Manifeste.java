package fr.unisson.justificatifs;

import java.util.List;

/// What the file holds, for machines. Days and instants are ISO 8601.
record Manifeste(
        String format,
        String pourQui,
        String precision,
        String du,
        String au,
        String etabliPar,
        String etabliLe,
        List<Convention> conventions,
        List<Piece> pieces,
        List<Manque> manques) {

    static final String FORMAT = "unisson-justificatifs-1";

    Manifeste {
        conventions = List.copyOf(conventions);
        pieces = List.copyOf(pieces);
        manques = List.copyOf(manques);
    }

    /// @param nom its number and title
    /// @param signeeLe empty when nobody signed it
    /// @param provenance how its signature is known, and whether another party confirmed it
    record Convention(String nom, String etat, String signeeLe, String provenance) {}

    /// @param convention its number, or its title without number
    record Piece(
            String chemin,
            String titre,
            String nature,
            String convention,
            long octets,
            String sha256) {}

    record Manque(String convention, String nature, String raison) {}
}
