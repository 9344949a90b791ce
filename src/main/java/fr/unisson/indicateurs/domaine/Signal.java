package fr.unisson.indicateurs.domaine;

import java.util.List;

/// A rule that fired.
///
/// @param points places in the series, in order
/// @param haut above the limit or the centre, or going up
public record Signal(Regle regle, List<Integer> points, boolean haut) {

    public Signal {
        points = List.copyOf(points);
    }

    public int premier() {
        return points.getFirst();
    }

    public int dernier() {
        return points.getLast();
    }
}
