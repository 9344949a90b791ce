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
        List<Piece> pieces,
        List<Manque> manques) {

    static final String FORMAT = "unisson-justificatifs-1";

    Manifeste {
        pieces = List.copyOf(pieces);
        manques = List.copyOf(manques);
    }

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
