package fr.unisson.derives;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Conventions;
import fr.unisson.derives.domaine.EtatAlerte;
import fr.unisson.pilotage.VoletDuComite;
import fr.unisson.socle.Dates;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The open alerts, on the page of the committee.
@Component
class VoletDesAlertes implements VoletDuComite {

    private static final int AU_PLUS = 10;

    private final Alertes alertes;
    private final Conventions conventions;

    VoletDesAlertes(Alertes alertes, Conventions conventions) {
        this.alertes = alertes;
        this.conventions = conventions;
    }

    @Override
    public String titre() {
        return "Alertes en cours";
    }

    @Override
    public int ordre() {
        return 10;
    }

    @Override
    public Optional<Contenu> pour(ConventionId convention, LocalDate jour) {
        // An empty list would say that nothing is open, and nothing is known of it any more.
        if (conventions.quittee(convention).isPresent()) return Optional.empty();
        var toutes = new Suite("Toutes les alertes", "/conventions/" + convention + "/alertes");
        if (!alertes.lisibles(convention)) {
            int combien = alertes.ouvertes(convention);
            return Optional.of(
                    new Contenu(
                            List.of(),
                            combien == 0
                                    ? "Aucune alerte en cours."
                                    : combien
                                            + (combien == 1 ? " alerte" : " alertes")
                                            + " en cours, que lisent le comité et les parties.",
                            null));
        }
        return Optional.of(
                new Contenu(
                        alertes.enCours(convention).stream()
                                .limit(AU_PLUS)
                                .map(VoletDesAlertes::ligne)
                                .toList(),
                        "Aucune alerte en cours.",
                        toutes));
    }

    private static Ligne ligne(AlerteVue a) {
        return new Ligne(
                a.titre(),
                a.adresse(),
                a.constat().isEmpty() ? a.quiEstConcerne() : a.constat(),
                a.etat().libelle(),
                a.etat() != EtatAlerte.PLAN_DE_REDRESSEMENT,
                pour(a));
    }

    private static @Nullable LocalDate pour(AlerteVue a) {
        return switch (a.etat()) {
            case DETECTEE -> Dates.jourDe(a.aQualifierAvant());
            case QUALIFIEE -> a.planAvant();
            default -> null;
        };
    }
}
