package fr.unisson.croisees.domaine;

import java.math.BigDecimal;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// How far apart those who rated an item stand: each party, and the users as one more. Points are
/// those of the shipped grids, from 0 to 4: a convention is evaluated on no other, and the database
/// takes no free number for it.
///
/// @param etendue null when fewer than two marks count
public record EcartCroise(@Nullable BigDecimal etendue) {

    public static final EcartCroise AUCUN = new EcartCroise(null);
    private static final BigDecimal SEUIL = BigDecimal.valueOf(2);

    public static EcartCroise de(Collection<BigDecimal> vues) {
        if (vues.size() < 2) return AUCUN;
        var bas = vues.stream().reduce(BigDecimal::min).orElseThrow();
        var haut = vues.stream().reduce(BigDecimal::max).orElseThrow();
        return new EcartCroise(haut.subtract(bas));
    }

    public boolean aDiscuter() {
        return etendue != null && etendue.compareTo(SEUIL) >= 0;
    }
}
