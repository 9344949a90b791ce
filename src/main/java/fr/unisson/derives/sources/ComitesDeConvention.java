package fr.unisson.derives.sources;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.InstancesDeConvention;
import fr.unisson.conventions.PromessesDuTexte;
import fr.unisson.conventions.domaine.DonneesArticle;
import fr.unisson.gouvernance.InstanceDeReunion;
import fr.unisson.gouvernance.LigneReunion;
import fr.unisson.gouvernance.NatureInstance;
import fr.unisson.gouvernance.Reunions;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// The steering committees of a convention, and what they met for.
@Component
class ComitesDeConvention {

    private static final int ANNEES = 10;

    private final InstancesDeConvention instances;
    private final Reunions reunions;
    private final PromessesDuTexte texte;

    ComitesDeConvention(
            InstancesDeConvention instances, Reunions reunions, PromessesDuTexte texte) {
        this.instances = instances;
        this.reunions = reunions;
        this.texte = texte;
    }

    List<InstanceDeReunion> lister(ConventionId convention) {
        return instances.identifiants(convention).stream()
                .map(reunions::instance)
                .filter(i -> i.active() && i.nature() == NatureInstance.COPIL)
                .toList();
    }

    /// Those of the past, the latest first.
    List<LigneReunion> passees(InstanceDeReunion comite, LocalDate jour) {
        return reunions.lister(comite.id(), jour.minusYears(ANNEES), jour.minusDays(1)).stream()
                .sorted(Comparator.comparing(LigneReunion::debut).reversed())
                .toList();
    }

    /// How many meetings a year were agreed: by the rules of the committee, else by the text; zero
    /// when none was.
    int promises(ConventionId convention, List<InstanceDeReunion> comites) {
        return comites.stream()
                .map(InstanceDeReunion::reunionsParAn)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() ->
                        texte.trouver(convention, DonneesArticle.Gouvernance.class)
                                .map(DonneesArticle.Gouvernance::reunionsParAn)
                                .orElse(0));
    }
}
