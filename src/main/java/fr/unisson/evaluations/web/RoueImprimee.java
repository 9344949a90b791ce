package fr.unisson.evaluations.web;

import fr.unisson.documents.Corps;
import fr.unisson.documents.Dessin;
import fr.unisson.documents.Lettrage;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.Locale;
import java.util.Scanner;
import org.springframework.modulith.NamedInterface;

/// The wheel as a picture, in shades of grey, so that patterns and outline are read from a black
/// and white printer.
@NamedInterface("roue")
public final class RoueImprimee {

    private static final int COTE = 600;
    private static final int COTE_IMPRIME = 460;
    private static final int FINESSE = 3;
    private static final double CENTRE = COTE / 2.0;
    private static final int TRAME = 9;
    private static final double POINT = 2;
    private static final double CORPS = 19;
    private static final Color FILET = new Color(0x8a8a8a);

    private RoueImprimee() {}

    /// As a section of its own, with what its patterns mean.
    public static void poser(Corps corps, Roue roue) {
        var l = roue.legende();
        boolean moyennes =
                roue.secteurs().stream()
                        .anyMatch(s -> !s.professionnels().isEmpty() || !s.usagers().isEmpty());
        corps.ensemble(() ->
                corps.section("Profil")
                        .dessin(
                                Dessin.gris(COTE, COTE, FINESSE, g -> dessiner(roue, g)),
                                "Roue des critères : le tableau critère par critère dit la même"
                                        + " chose.",
                                COTE_IMPRIME)
                        .paragraphe(
                                "Un secteur par critère ; plus il va loin du centre, meilleure est"
                                        + " la note. "
                                        + (moyennes
                                                ? "Hachures, première moitié : "
                                                        + bas(l.premier())
                                                        + " (moyenne). Points, seconde moitié : "
                                                        + bas(l.second())
                                                        + " (moyenne). "
                                                : "")
                                        + "Contour épais : "
                                        + bas(l.contour())
                                        + "."));
    }

    private static String bas(String mots) {
        return mots.toLowerCase(Locale.FRENCH);
    }

    private static void dessiner(Roue roue, Graphics2D g) {
        for (var s : roue.secteurs()) {
            if (!s.professionnels().isEmpty()) hachurer(g, chemin(s.professionnels()));
            if (!s.usagers().isEmpty()) pointiller(g, chemin(s.usagers()));
        }
        g.setColor(FILET);
        g.setStroke(new BasicStroke(1f));
        for (double r : roue.cercles()) {
            g.draw(new Ellipse2D.Double(CENTRE - r, CENTRE - r, 2 * r, 2 * r));
        }
        roue.secteurs().forEach(s -> g.draw(chemin(s.rayon())));
        g.setColor(Color.BLACK);
        for (var s : roue.secteurs()) {
            g.fill(
                    Lettrage.centre(
                            s.code(), Double.parseDouble(s.x()), Double.parseDouble(s.y()), CORPS));
        }
        g.setStroke(new BasicStroke(4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (var s : roue.secteurs()) {
            if (!s.conjointe().isEmpty()) g.draw(chemin(s.conjointe()));
        }
    }

    private static void hachurer(Graphics2D g, Shape zone) {
        trame(
                g,
                zone,
                () -> {
                    g.setStroke(new BasicStroke(3f));
                    for (int x = -COTE; x < COTE; x += TRAME)
                        g.draw(new Line2D.Double(x, COTE, x + COTE, 0));
                });
    }

    private static void pointiller(Graphics2D g, Shape zone) {
        trame(
                g,
                zone,
                () -> {
                    for (int x = 0; x < COTE; x += TRAME) {
                        for (int y = 0; y < COTE; y += TRAME) {
                            g.fill(new Ellipse2D.Double(x, y, 2 * POINT, 2 * POINT));
                        }
                    }
                });
    }

    /// A pattern inside a zone, with the edge of the zone.
    private static void trame(Graphics2D g, Shape zone, Runnable motif) {
        var avant = g.getClip();
        g.setColor(Color.DARK_GRAY);
        g.clip(zone);
        motif.run();
        g.setClip(avant);
        g.setStroke(new BasicStroke(1f));
        g.draw(zone);
    }

    /// The few commands of which the wheel is made: to a point, a line, an arc around the centre.
    private static Path2D chemin(String ecrit) {
        var chemin = new Path2D.Double();
        try (var lecteur = new Scanner(ecrit.replaceAll("([MLAZ])", " $1 "))) {
            while (lecteur.hasNext()) {
                switch (lecteur.next()) {
                    case "M" -> chemin.moveTo(nombre(lecteur), nombre(lecteur));
                    case "L" -> chemin.lineTo(nombre(lecteur), nombre(lecteur));
                    case "A" -> arc(chemin, lecteur);
                    default -> chemin.closePath();
                }
            }
        }
        return chemin;
    }

    private static void arc(Path2D chemin, Scanner lecteur) {
        double r = nombre(lecteur);
        for (int i = 0; i < 3; i++) lecteur.next();
        boolean horaire = lecteur.next().equals("1");
        var de = chemin.getCurrentPoint();
        double debut = angle(de.getX(), de.getY());
        double etendue = angle(nombre(lecteur), nombre(lecteur)) - debut;
        if (horaire && etendue > 0) etendue -= 360;
        if (!horaire && etendue < 0) etendue += 360;
        chemin.append(
                new Arc2D.Double(CENTRE - r, CENTRE - r, 2 * r, 2 * r, debut, etendue, Arc2D.OPEN),
                true);
    }

    /// As arcs count it: in degrees, against the clock.
    private static double angle(double x, double y) {
        return Math.toDegrees(Math.atan2(CENTRE - y, x - CENTRE));
    }

    private static double nombre(Scanner lecteur) {
        return Double.parseDouble(lecteur.next());
    }
}
