package fr.unisson.pilotage;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.InstancesDeConvention;
import fr.unisson.gouvernance.InstanceId;
import fr.unisson.gouvernance.LiensDeSeance;
import fr.unisson.gouvernance.ReunionId;
import java.util.List;
import org.springframework.stereotype.Component;

/// A committee that meets may look at the convention it follows, then come back to its agenda.
@Component
class ConventionsEnSeance implements LiensDeSeance {

    private final InstancesDeConvention instances;
    private final Conventions conventions;

    ConventionsEnSeance(InstancesDeConvention instances, Conventions conventions) {
        this.instances = instances;
        this.conventions = conventions;
    }

    @Override
    public List<Lien> pour(InstanceId instance, ReunionId reunion) {
        return instances.servies(instance).stream()
                .map(conventions::charger)
                .filter(c -> c.etat().engage())
                .map(c ->
                        new Lien(
                                "La convention « " + c.titre() + " » en un coup d’œil",
                                adresse(c.id(), reunion)))
                .toList();
    }

    private static String adresse(ConventionId id, ReunionId reunion) {
        return "/conventions/" + id + "/pilotage?reunion=" + reunion;
    }
}
