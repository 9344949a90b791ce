package fr.unisson.derives;

import fr.unisson.conventions.InstancesDeConvention;
import fr.unisson.gouvernance.InstanceDeReunion;
import fr.unisson.gouvernance.NaturePoint;
import fr.unisson.gouvernance.Sujet;
import fr.unisson.gouvernance.SujetsEnAttente;
import fr.unisson.socle.Dates;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// Open alerts wait for the committee of their convention: it alone lifts them.
@Component
class SujetsDAlerte implements SujetsEnAttente {

    private final InstancesDeConvention instances;
    private final Alertes alertes;

    SujetsDAlerte(InstancesDeConvention instances, Alertes alertes) {
        this.instances = instances;
        this.alertes = alertes;
    }

    @Override
    public String libelle() {
        return "Alertes des conventions";
    }

    @Override
    public int ordre() {
        return 4;
    }

    @Override
    public List<Sujet> pour(InstanceDeReunion instance, LocalDate jour) {
        return instances.servies(instance.id()).stream()
                .flatMap(c -> alertes.enCours(c).stream())
                .map(a ->
                        new Sujet(
                                new Sujet.Objet(
                                        DevoirsDesAlertes.MODULE,
                                        DevoirsDesAlertes.ALERTE,
                                        a.id().valeur()),
                                "Alerte\u00a0: " + a.titre(),
                                a.etat().libelle()
                                        + ", depuis le "
                                        + Dates.jour(Dates.jourDe(a.etatLe())),
                                NaturePoint.DECISION,
                                a.adresse(),
                                null))
                .toList();
    }
}
