package fr.unisson.evaluations;

import fr.unisson.grilles.Noeud;
import java.math.BigDecimal;

/// What a closed session says of one item, in points of its scale, or of one domain, on 100.
public record Dit(Noeud noeud, boolean domaine, BigDecimal valeur) {}
