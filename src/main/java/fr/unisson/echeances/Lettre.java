package fr.unisson.echeances;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A mail to be sent: plain text, at most one link.
///
/// @param chemin address of the link within this site, such as `/conventions/3`
/// @param confidentiel whether text and link are a secret, to be forgotten once sent
public record Lettre(
        String objet,
        String texte,
        @Nullable String chemin,
        boolean confidentiel,
        List<PieceJointe> pieces) {

    public Lettre {
        if (chemin != null && !chemin.startsWith("/")) {
            throw new IllegalArgumentException("A link of a mail is an address of this site");
        }
        pieces = List.copyOf(pieces);
    }

    public static Lettre de(String objet, String texte, @Nullable String chemin) {
        return new Lettre(objet, texte, chemin, false, List.of());
    }

    /// For a one-time code or link.
    public Lettre secrete() {
        return new Lettre(objet, texte, chemin, true, pieces);
    }

    public Lettre avecPiece(PieceJointe piece) {
        var toutes = new java.util.ArrayList<>(pieces);
        toutes.add(piece);
        return new Lettre(objet, texte, chemin, confidentiel, toutes);
    }
}
