package fr.unisson.documents;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// Letters as outlines, for a picture that is printed: drawn from a font of the program, so that
/// none is asked of the machine.
public final class Lettrage {

    private static final TrueTypeFont POLICE = lire("/polices/AtkinsonHyperlegible-Bold.ttf");

    private Lettrage() {}

    /// A short text, its middle at the given point. What the font lacks is left out.
    ///
    /// @param corps height of the letters, in units of the picture
    public static synchronized Shape centre(String texte, double x, double y, double corps) {
        try {
            var unite = corps / POLICE.getUnitsPerEm();
            var lettres = new Path2D.Double();
            double avance = 0;
            for (int point : texte.codePoints().toArray()) {
                int glyphe = POLICE.getUnicodeCmapLookup().getGlyphId(point);
                var dessin = POLICE.getGlyph().getGlyph(glyphe);
                if (glyphe != 0 && dessin != null) {
                    // Fonts count upwards, pictures downwards.
                    lettres.append(
                            new AffineTransform(unite, 0, 0, -unite, avance, 0)
                                    .createTransformedShape(dessin.getPath()),
                            false);
                }
                avance += POLICE.getAdvanceWidth(glyphe) * unite;
            }
            return AffineTransform.getTranslateInstance(x - avance / 2, y + corps / 3)
                    .createTransformedShape(lettres);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TrueTypeFont lire(String fichier) {
        try {
            return new TTFParser().parse(new RandomAccessReadBuffer(Ressources.octets(fichier)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
