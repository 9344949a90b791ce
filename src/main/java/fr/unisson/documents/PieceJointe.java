package fr.unisson.documents;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// A file carried inside a printed document (PDF/A-3).
public record PieceJointe(
        String nom,
        String type,
        String description,
        Relation relation,
        Instant produiteLe,
        Contenu contenu) {

    /// How the file relates to the document: `AFRelationship` of ISO 19005-3.
    public enum Relation {
        SOURCE("Source"),
        DONNEES("Data"),
        COMPLEMENT("Supplement");

        private final String pdf;

        Relation(String pdf) {
            this.pdf = pdf;
        }

        String pdf() {
            return pdf;
        }
    }

    public static PieceJointe json(String nom, String description, String json, Instant le) {
        var contenu = Contenu.de(json.getBytes(StandardCharsets.UTF_8));
        return new PieceJointe(nom, "application/json", description, Relation.DONNEES, le, contenu);
    }
}
