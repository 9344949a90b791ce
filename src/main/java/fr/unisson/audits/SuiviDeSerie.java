package fr.unisson.audits;

import fr.unisson.indicateurs.Calcul;
import fr.unisson.indicateurs.Cible;
import fr.unisson.indicateurs.Definition;
import fr.unisson.indicateurs.Famille;
import fr.unisson.indicateurs.Frequence;
import fr.unisson.indicateurs.IndicateurId;
import fr.unisson.indicateurs.IndicateurVue;
import fr.unisson.indicateurs.IndicateurVue.Tenue;
import fr.unisson.indicateurs.Indicateurs;
import fr.unisson.indicateurs.NatureIndicateur;
import fr.unisson.indicateurs.Periode;
import fr.unisson.indicateurs.Sens;
import fr.unisson.indicateurs.TypeDeRapport;
import fr.unisson.socle.vie.Resultat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The indicator that follows a series: its values are the rates of the months.
@Service
@Transactional
public class SuiviDeSerie {

    private static final int DELAI = 15;

    private final Indicateurs indicateurs;
    private final Series series;

    SuiviDeSerie(Indicateurs indicateurs, Series series) {
        this.indicateurs = indicateurs;
        this.series = series;
    }

    /// The one that the organisation made of it.
    @Transactional(readOnly = true)
    public Optional<IndicateurVue> trouver(SerieVue serie) {
        return indicateurs.lister(serie.organisation()).stream()
                .filter(i ->
                        i.definition().calcul() == Calcul.SOURCE
                                && i.definition().source().equals(serie.source()))
                .findFirst();
    }

    @Transactional(readOnly = true)
    public boolean peutSuivre(SerieVue serie) {
        return indicateurs.peutDefinir(serie.organisation());
    }

    /// Followed since its first month.
    public Resultat<IndicateurId> suivre(SerieId id) {
        var serie = series.lire(id);
        var present = trouver(serie);
        if (present.isPresent()) return Resultat.fait(present.get().id());
        var depuis =
                series.audits(id).stream()
                        .map(AuditVue::debut)
                        .min(LocalDate::compareTo)
                        .map(d -> d.withDayOfMonth(1))
                        .orElseThrow();
        var fait =
                indicateurs.definir(
                        serie.organisation(),
                        CodeDeSerie.de(
                                serie.nom(),
                                indicateurs.lister(serie.organisation()).stream()
                                        .map(IndicateurVue::code)
                                        .collect(Collectors.toSet())),
                        new Tenue(null, null, DELAI, depuis),
                        definition(serie));
        if (fait instanceof Resultat.Fait<IndicateurId>(var indicateur)) viser(id, indicateur);
        return fait;
    }

    /// The target of the audits is that of the indicator, for each year in which one was made and
    /// none was fixed; a target fixed by hand stays.
    public void viser(SerieId id) {
        var serie = series.lire(id);
        if (peutSuivre(serie)) trouver(serie).ifPresent(i -> viser(id, i.id()));
    }

    private void viser(SerieId id, IndicateurId indicateur) {
        var fixees =
                indicateurs.cibles(indicateur).stream()
                        .map(Cible::periode)
                        .filter(p -> p.frequence() == Frequence.ANNEE)
                        .collect(Collectors.toSet());
        var voulues = new HashMap<Periode, Optional<BigDecimal>>();
        // The latest month comes first: its target is that of its year.
        for (var a : series.audits(id)) {
            var annee = Periode.de(Frequence.ANNEE, a.debut());
            if (!fixees.contains(annee)) voulues.putIfAbsent(annee, Optional.of(a.cible()));
        }
        indicateurs.viser(indicateur, voulues);
    }

    private static Definition definition(SerieVue serie) {
        return new Definition(
                "Conformité : " + serie.nom(),
                "Suivre une pratique mois après mois.",
                Famille.PRATIQUES,
                NatureIndicateur.PROCESSUS,
                Calcul.SOURCE,
                TypeDeRapport.PART,
                "réponses conformes",
                "réponses conformes et non conformes",
                BigDecimal.valueOf(100),
                "",
                serie.source(),
                "%",
                1,
                Sens.HAUSSE,
                Frequence.MOIS,
                "",
                "Audits répétés, calculé par Unisson",
                "",
                "Ce qui ne s’applique pas sort du calcul.",
                "",
                null,
                null);
    }
}
