package fr.unisson.documents;

import fr.unisson.socle.Typographie;
import java.text.Normalizer;

/// Text as the fonts can print it. An accent typed apart is joined to its letter, invisible marks
/// go, as pictograms do: they add nothing that words do not say. A letter that no embedded font
/// draws shows as U+FFFD rather than making the file invalid.
final class Caracteres {

    private static final int INCONNU = 0xFFFD;

    private Caracteres() {}

    static String imprimables(String texte) {
        var resultat = new StringBuilder(texte.length());
        Normalizer.normalize(texte, Normalizer.Form.NFC)
                .codePoints()
                .filter(point -> !invisible(point))
                .filter(point -> dessinable(point) || !pictogramme(point))
                .map(point -> dessinable(point) ? point : INCONNU)
                .forEach(resultat::appendCodePoint);
        return resultat.toString();
    }

    /// With the spaces of French, and only what can be drawn in the texts that do not pass through
    /// XHTML.
    static Maquette imprimables(Maquette maquette) {
        return new Maquette(
                imprimables(Typographie.francaise(maquette.titre())),
                imprimables(Typographie.francaise(maquette.objet())),
                imprimables(Typographie.francaise(maquette.entete())),
                imprimables(Typographie.francaise(maquette.pied())),
                Typographie.balisee(maquette.corps()),
                maquette.pieces());
    }

    private static boolean dessinable(int point) {
        return blanc(point) || Polices.saitDessiner(point);
    }

    private static boolean pictogramme(int point) {
        return Character.isEmoji(point) || Character.isEmojiComponent(point);
    }

    private static boolean blanc(int point) {
        return point == '\n' || point == '\t' || point == '\r' || point == ' ';
    }

    private static boolean invisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL -> !blanc(point);
            case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE -> true;
            default -> point >= 0xFE00 && point <= 0xFE0F;
        };
    }
}
