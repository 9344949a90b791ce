package fr.unisson.pilotage;

import fr.unisson.conventions.InstancesDeConvention;
import fr.unisson.gouvernance.InstanceDeReunion;
import fr.unisson.gouvernance.NaturePoint;
import fr.unisson.gouvernance.Sujet;
import fr.unisson.gouvernance.SujetsEnAttente;
import fr.unisson.pilotage.domaine.EtatMission;
import fr.unisson.socle.Dates;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// A common mission that nobody activated for half a year is offered to the committee, which may
/// reposition it or leave it so.
@Component
class SujetsDesMissions implements SujetsEnAttente {

    private static final int MOIS = 6;

    private final InstancesDeConvention instances;
    private final Missions missions;

    SujetsDesMissions(InstancesDeConvention instances, Missions missions) {
        this.instances = instances;
        this.missions = missions;
    }

    @Override
    public String libelle() {
        return "Missions communes non activées";
    }

    @Override
    public int ordre() {
        return 6;
    }

    @Override
    public List<Sujet> pour(InstanceDeReunion instance, LocalDate jour) {
        return instances.servies(instance.id()).stream()
                .flatMap(c -> missions.lister(c).stream())
                .filter(m -> m.etat() == EtatMission.NON_ACTIVEE)
                .filter(m -> !Dates.jourDe(m.etatLe()).plusMonths(MOIS).isAfter(jour))
                .map(m ->
                        new Sujet(
                                new Sujet.Objet(
                                        DevoirsDuPilotage.MODULE, "mission", m.id().valeur()),
                                "Repositionner une mission non activée : " + m.enonce(),
                                "Non activée depuis le " + Dates.jour(Dates.jourDe(m.etatLe())),
                                NaturePoint.DECISION,
                                m.adresse(),
                                null))
                .toList();
    }
}
