package fr.unisson.echeances;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A mail to be sent: plain text, at most one link.
///
/// @param chemin address of the link within this site, such as `/conventions/3`
/// @param confidentiel whether text and link are a secret, to be forgotten once sent
/// @param pied what comes below the link: how to receive fewer of them
/// @param desabonnement address within this site where a mail program may stop such mails by itself
///   (RFC 8058); none for service mails
public record Lettre(
        String objet,
        String texte,
        @Nullable String chemin,
        boolean confidentiel,
        List<PieceJointe> pieces,
        String pied,
        @Nullable String desabonnement) {

    public Lettre {
        if (chemin != null && !chemin.startsWith("/")) {
            throw new IllegalArgumentException("A link of a mail is an address of this site");
        }
        pieces = List.copyOf(pieces);
    }

    public static Lettre de(String objet, String texte, @Nullable String chemin) {
        return new Lettre(objet, texte, chemin, false, List.of(), "", null);
    }

    /// For a one-time code or link.
    public Lettre secrete() {
        return new Lettre(objet, texte, chemin, true, pieces, pied, desabonnement);
    }

    public Lettre avecPiece(PieceJointe piece) {
        var toutes = new ArrayList<>(pieces);
        toutes.add(piece);
        return new Lettre(objet, texte, chemin, confidentiel, toutes, pied, desabonnement);
    }

    /// One that its reader may do without.
    public Lettre facultative(String pied, String desabonnement) {
        return new Lettre(objet, texte, chemin, confidentiel, pieces, pied, desabonnement);
    }
}
