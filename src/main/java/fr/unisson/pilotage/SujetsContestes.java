package fr.unisson.pilotage;

import fr.unisson.conventions.InstancesDeConvention;
import fr.unisson.gouvernance.InstanceDeReunion;
import fr.unisson.gouvernance.NaturePoint;
import fr.unisson.gouvernance.Sujet;
import fr.unisson.gouvernance.SujetsEnAttente;
import fr.unisson.socle.Dates;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// What a party contests waits for the committee of the convention.
@Component
class SujetsContestes implements SujetsEnAttente {

    private final InstancesDeConvention instances;
    private final Promesses promesses;

    SujetsContestes(InstancesDeConvention instances, Promesses promesses) {
        this.instances = instances;
        this.promesses = promesses;
    }

    @Override
    public String libelle() {
        return "Engagements et objectifs contestés";
    }

    @Override
    public int ordre() {
        return 5;
    }

    @Override
    public List<Sujet> pour(InstanceDeReunion instance, LocalDate jour) {
        return instances.servies(instance.id()).stream()
                .flatMap(c -> promesses.lister(c).stream())
                .filter(PromesseVue::contestee)
                .map(p ->
                        new Sujet(
                                new Sujet.Objet(
                                        DevoirsDuPilotage.MODULE,
                                        DevoirsDuPilotage.PROMESSE,
                                        p.id().valeur()),
                                p.genre().libelle() + " contesté : " + p.enonce(),
                                "Contesté depuis le " + depuis(p),
                                NaturePoint.DECISION,
                                p.adresse(),
                                null))
                .toList();
    }

    private static String depuis(PromesseVue p) {
        var le = p.contesteeLe();
        return le == null ? "" : Dates.jour(Dates.jourDe(le));
    }
}
