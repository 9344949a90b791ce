package fr.unisson.indicateurs;

import fr.unisson.indicateurs.domaine.Carte;
import fr.unisson.indicateurs.domaine.Jugement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The values of an indicator over consecutive periods, with what the chart says of them.
///
/// @param valeurs one place for each period, null where nobody measured
/// @param cibles likewise, null where nothing is aimed at
public record Serie(
        IndicateurVue indicateur,
        List<Periode> periodes,
        List<@Nullable ValeurVue> valeurs,
        List<@Nullable BigDecimal> cibles,
        Carte carte) {

    public Serie {
        periodes = List.copyOf(periodes);
        valeurs = Collections.unmodifiableList(new ArrayList<>(valeurs));
        cibles = Collections.unmodifiableList(new ArrayList<>(cibles));
    }

    /// Place of the latest period that has a value, -1 when none has.
    public int derniere() {
        for (int i = periodes.size() - 1; i >= 0; i--) {
            if (valeur(i) != null) return i;
        }
        return -1;
    }

    public @Nullable BigDecimal valeur(int place) {
        if (place < 0) return null;
        var v = valeurs.get(place);
        return v == null ? null : v.mesure().valeur();
    }

    /// The latest value among the earlier ones.
    public Optional<BigDecimal> avant(int place) {
        for (int i = place - 1; i >= 0; i--) {
            var v = valeur(i);
            if (v != null) return Optional.of(v);
        }
        return Optional.empty();
    }

    public Jugement jugement(int place) {
        var v = valeur(place);
        if (v == null) return Jugement.SANS_CIBLE;
        var d = indicateur.definition();
        return Jugement.de(v, d.sens(), cibles.get(place), d.seuilAlerte(), d.seuilCritique());
    }
}
