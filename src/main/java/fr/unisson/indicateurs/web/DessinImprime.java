package fr.unisson.indicateurs.web;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/// A small chart as a picture: what prints on paper draws no SVG. It holds no letter, so that no
/// font of the machine is asked for.
final class DessinImprime {

    private static final int FINESSE = 4;
    private static final Color ENCRE = new Color(0x0e5359);
    private static final Color MANQUE = new Color(0x7c4a03);

    private DessinImprime() {}

    /// The address of the picture itself: `data:image/png;base64,…`.
    static String de(Trace trace) {
        var image =
                new BufferedImage(
                        trace.largeur() * FINESSE,
                        trace.hauteur() * FINESSE,
                        BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        try {
            dessiner(trace, g);
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

    private static void dessiner(Trace trace, Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.scale(FINESSE, FINESSE);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, trace.largeur(), trace.hauteur());
        g.setColor(ENCRE);
        g.setStroke(new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        trace.lignes().forEach(l -> g.draw(ligne(l)));
        for (var m : trace.marques()) {
            var point = new Ellipse2D.Double(m.x() - 3, m.y() - 3, 6, 6);
            g.setColor(m.provisoire() ? Color.WHITE : ENCRE);
            g.fill(point);
            g.setColor(ENCRE);
            g.draw(point);
        }
        g.setColor(MANQUE);
        for (double x : trace.manquantes()) {
            g.draw(ligne("%s,%s %s,%s".formatted(x - 3, trace.bas() - 6, x + 3, trace.bas())));
            g.draw(ligne("%s,%s %s,%s".formatted(x + 3, trace.bas() - 6, x - 3, trace.bas())));
        }
    }

    private static Path2D ligne(String points) {
        var chemin = new Path2D.Double();
        for (var point : points.split(" ", -1)) {
            var xy = point.split(",", -1);
            double x = Double.parseDouble(xy[0]);
            double y = Double.parseDouble(xy[1]);
            if (chemin.getCurrentPoint() == null) chemin.moveTo(x, y);
            else chemin.lineTo(x, y);
        }
        return chemin;
    }
}
