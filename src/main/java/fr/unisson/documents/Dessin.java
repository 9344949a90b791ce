package fr.unisson.documents;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

/// A drawing as a picture: what prints on paper draws no SVG. Its letters are those of [Lettrage].
public final class Dessin {

    private Dessin() {}

    /// In shades of grey.
    ///
    /// @param finesse points of the picture for one unit of the drawing
    /// @return the address of the picture itself: `data:image/png;base64,…`
    public static String gris(int largeur, int hauteur, int finesse, Consumer<Graphics2D> trait) {
        return image(BufferedImage.TYPE_BYTE_GRAY, largeur, hauteur, finesse, trait);
    }

    /// The same, in colours.
    public static String enCouleurs(
            int largeur, int hauteur, int finesse, Consumer<Graphics2D> trait) {
        return image(BufferedImage.TYPE_INT_RGB, largeur, hauteur, finesse, trait);
    }

    private static String image(
            int type, int largeur, int hauteur, int finesse, Consumer<Graphics2D> trait) {
        var image = new BufferedImage(largeur * finesse, hauteur * finesse, type);
        var g = image.createGraphics();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.scale(finesse, finesse);
            g.setColor(Color.WHITE);
            g.fillRect(0, 0, largeur, hauteur);
            trait.accept(g);
        } finally {
            g.dispose();
        }
        try (var octets = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", octets);
            return "data:image/png;base64,"
                    + Base64.getEncoder().encodeToString(octets.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
