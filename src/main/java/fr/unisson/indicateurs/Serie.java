package fr.unisson.indicateurs;

import fr.unisson.indicateurs.domaine.Carte;
import fr.unisson.indicateurs.domaine.EtatValeur;
import fr.unisson.indicateurs.domaine.Jugement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The values of an indicator over consecutive periods, with what the chart says of them.
///
/// @param valeurs one place for each period, null where nobody measured
/// @param cibles likewise, null where nothing is aimed at
/// @param jour on which it is read: a period that has not ended is provisional, and out of the
///   chart
public record Serie(
        IndicateurVue indicateur,
        List<Periode> periodes,
        List<@Nullable ValeurVue> valeurs,
        List<@Nullable BigDecimal> cibles,
        Carte carte,
        LocalDate jour) {

    public Serie {
        periodes = List.copyOf(periodes);
        valeurs = Collections.unmodifiableList(new ArrayList<>(valeurs));
        cibles = Collections.unmodifiableList(new ArrayList<>(cibles));
    }

    /// Place of the latest ended period that has a value, -1 when none has.
    public int derniere() {
        for (int i = periodes.size() - 1; i >= 0; i--) {
            if (valeur(i) != null && !provisoire(i)) return i;
        }
        return -1;
    }

    /// Place of the value that everybody reads, -1 when none is published.
    public int dernierePubliee() {
        for (int i = periodes.size() - 1; i >= 0; i--) {
            var v = valeurs.get(i);
            if (v != null && valeur(i) != null && !provisoire(i) && v.etat() == EtatValeur.PUBLIEE)
                return i;
        }
        return -1;
    }

    /// Place of the value that dashboard and wall put forward: the one that everybody reads, or the
    /// latest while none is published.
    public int montree() {
        int publiee = dernierePubliee();
        return publiee < 0 ? derniere() : publiee;
    }

    /// Its period has not ended.
    public boolean provisoire(int place) {
        return !periodes.get(place).terminee(jour);
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
