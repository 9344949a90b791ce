package fr.unisson.indicateurs;

import fr.unisson.indicateurs.domaine.EtatValeur;
import fr.unisson.indicateurs.domaine.Jugement;
import fr.unisson.indicateurs.donnees.IndicateursSql;
import fr.unisson.indicateurs.donnees.ValeursSql;
import fr.unisson.socle.Dates;
import fr.unisson.socle.JoursOuvres;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What is published of indicators, and what is still owed, for readers to whom nothing else of
/// them is shown: the partners of a convention. Read under the rights of who asks.
@Service
@Transactional(readOnly = true)
public class Publications {

    private static final int PERIODES = 12;

    private final IndicateursSql indicateurs;
    private final ValeursSql valeurs;
    private final Series series;
    private final Clock horloge;

    Publications(IndicateursSql indicateurs, ValeursSql valeurs, Series series, Clock horloge) {
        this.indicateurs = indicateurs;
        this.valeurs = valeurs;
        this.series = series;
        this.horloge = horloge;
    }

    /// A published value.
    ///
    /// @param ecrit with its unit
    /// @param cible what was aimed at, null when nothing was
    /// @param signal what it is worth, in words; empty without target nor threshold
    /// @param inquiete it has reached a threshold
    /// @param critique it has reached the gravest one
    public record Chiffre(
            Periode periode,
            BigDecimal valeur,
            String ecrit,
            @Nullable BigDecimal cible,
            String signal,
            boolean inquiete,
            boolean critique) {}

    /// @param publies the latest first
    /// @param decimales with which its values are written
    /// @param manque the earliest ended period without a value, whoever reads it; null when none
    /// @param du the day by which that value was owed
    public record Publication(
            IndicateurId indicateur,
            String libelle,
            Sens sens,
            boolean suivi,
            String unite,
            int decimales,
            List<Chiffre> publies,
            @Nullable Periode manque,
            @Nullable LocalDate du) {
        public Publication {
            publies = List.copyOf(publies);
        }
    }

    /// Those that the actor may read, by identifier.
    public Map<IndicateurId, Publication> lire(Collection<IndicateurId> ids) {
        var jour = Dates.jourDe(horloge.instant());
        var lus = ids.stream().distinct().flatMap(i -> indicateurs.trouver(i).stream()).toList();
        if (lus.isEmpty()) return Map.of();
        var depuis =
                lus.stream()
                        .map(i -> i.dernierePeriode(jour).plus(1 - PERIODES).debut())
                        .min(LocalDate::compareTo)
                        .orElseThrow();
        var parIndicateur =
                valeurs.series(lus.stream().map(IndicateurVue::id).toList(), depuis).stream()
                        .collect(Collectors.groupingBy(ValeurVue::indicateur));
        return series.de(lus, PERIODES, true).stream()
                .map(s ->
                        publication(
                                s,
                                parIndicateur.getOrDefault(s.indicateur().id(), List.of()),
                                jour))
                .collect(Collectors.toMap(Publication::indicateur, Function.identity()));
    }

    private static Publication publication(Serie s, List<ValeurVue> lues, LocalDate jour) {
        var i = s.indicateur();
        var publies = new ArrayList<Chiffre>();
        for (int place = s.periodes().size() - 1; place >= 0; place--) {
            var v = s.valeurs().get(place);
            if (v == null || s.valeur(place) == null || v.etat() != EtatValeur.PUBLIEE) continue;
            publies.add(chiffre(s, place));
        }
        var manque =
                i.suivi()
                        ? DevoirsDIndicateur.manquantes(i, lues, jour).stream()
                                .findFirst()
                                .orElse(null)
                        : null;
        return new Publication(
                i.id(),
                i.definition().libelle(),
                i.definition().sens(),
                i.suivi(),
                i.definition().unite(),
                i.definition().decimales(),
                publies,
                manque,
                manque == null
                        ? null
                        : JoursOuvres.FRANCE.ouAvant(manque.fin().plusDays(i.tenue().delai())));
    }

    private static Chiffre chiffre(Serie s, int place) {
        var jugement = s.jugement(place);
        var valeur = Objects.requireNonNull(s.valeur(place));
        return new Chiffre(
                s.periodes().get(place),
                valeur,
                s.indicateur().definition().ecrire(valeur),
                s.cibles().get(place),
                jugement == Jugement.SANS_CIBLE ? "" : jugement.libelle(),
                jugement == Jugement.ALERTE || jugement == Jugement.CRITIQUE,
                jugement == Jugement.CRITIQUE);
    }
}
