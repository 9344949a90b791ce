package fr.unisson.gouvernance;

import fr.unisson.indicateurs.Alertes;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// Indicators of the bearing organisation that have reached a threshold or leave their ordinary
/// variation. A point is read by every member: it tells a figure only once it is published.
@Component
class SujetsIndicateurs implements SujetsEnAttente {

    private static final int AU_PLUS = 30;

    private final Alertes alertes;

    SujetsIndicateurs(Alertes alertes) {
        this.alertes = alertes;
    }

    @Override
    public String libelle() {
        return "Indicateurs en alerte";
    }

    @Override
    public int ordre() {
        return 25;
    }

    @Override
    public List<Sujet> pour(InstanceDeReunion instance, LocalDate jour) {
        return alertes.lister(instance.organisation(), AU_PLUS).stream()
                .map(a ->
                        new Sujet(
                                new Sujet.Objet(
                                        "indicateurs", "indicateur", a.indicateur().valeur()),
                                "Indicateur : " + a.libelle(),
                                a.pourTous(),
                                NaturePoint.SUIVI,
                                a.lien(),
                                null))
                .toList();
    }
}
