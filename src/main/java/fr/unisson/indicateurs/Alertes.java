package fr.unisson.indicateurs;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.indicateurs.donnees.IndicateursSql;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The followed indicators that ask to be looked at today.
@Service
@Transactional(readOnly = true)
public class Alertes {

    private final IndicateursSql indicateurs;
    private final Series series;

    Alertes(IndicateursSql indicateurs, Series series) {
        this.indicateurs = indicateurs;
        this.series = series;
    }

    /// By their last value among those the actor may read, worst first. Three queries, however many
    /// indicators.
    public List<Alerte> lister(OrganisationId organisation, int auPlus) {
        var suivis =
                indicateurs.lister(organisation).stream().filter(IndicateurVue::suivi).toList();
        return series.de(suivis, Tableaux.PERIODES, false).stream()
                .map(s -> Alerte.de(s, s.derniere()))
                .flatMap(Optional::stream)
                .sorted(Alerte.LA_PLUS_GRAVE_D_ABORD)
                .limit(auPlus)
                .toList();
    }
}
