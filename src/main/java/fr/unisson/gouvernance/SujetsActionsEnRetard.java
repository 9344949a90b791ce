package fr.unisson.gouvernance;

import fr.unisson.actions.Actions;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Actions of the plan whose date is past: an instance looks at them.
@Component
class SujetsActionsEnRetard implements SujetsEnAttente {

    private static final int AU_PLUS = 30;

    private final Actions actions;

    SujetsActionsEnRetard(Actions actions) {
        this.actions = actions;
    }

    @Override
    public String libelle() {
        return "Actions en retard";
    }

    @Override
    public int ordre() {
        return 20;
    }

    @Override
    public List<Sujet> pour(InstanceDeReunion instance, LocalDate jour) {
        return actions.enRetard(instance.organisation(), AU_PLUS).stream()
                .map(a ->
                        new Sujet(
                                new Sujet.Objet("actions", "action", a.id().valeur()),
                                "Action n° " + a.numero() + " : " + a.titre(),
                                retard(Objects.requireNonNull(a.pour()), jour),
                                NaturePoint.SUIVI,
                                "/actions/" + a.id(),
                                null))
                .toList();
    }

    private static String retard(LocalDate pour, LocalDate jour) {
        long jours = ChronoUnit.DAYS.between(pour, jour);
        return jours == 1 ? "En retard d’un jour" : "En retard de " + jours + " jours";
    }
}
