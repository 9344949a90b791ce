package fr.unisson.indicateurs.web;

import fr.unisson.documents.Dessin;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/// A small chart as a picture. It holds no letter, so that no font of the machine is asked for.
final class DessinImprime {

    private static final int FINESSE = 4;
    private static final Color ENCRE = new Color(0x0e5359);
    private static final Color MANQUE = new Color(0x7c4a03);

    private DessinImprime() {}

    /// The address of the picture itself: `data:image/png;base64,…`.
    static String de(Trace trace) {
        return Dessin.enCouleurs(
                trace.largeur(), trace.hauteur(), FINESSE, g -> dessiner(trace, g));
    }

    private static void dessiner(Trace trace, Graphics2D g) {
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
