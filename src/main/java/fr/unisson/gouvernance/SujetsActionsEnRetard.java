package fr.unisson.gouvernance;

import fr.unisson.actions.Actions;
import fr.unisson.gouvernance.donnees.ActionsDUneInstanceSql;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Actions of the plan whose date is past: an instance looks at them. A working group looks at
/// those it gave birth to, not at all those of the organisation.
@Component
class SujetsActionsEnRetard implements SujetsEnAttente {

    private static final int AU_PLUS = 30;

    private static final int TOUTES_AU_PLUS = 500;

    private final Actions actions;
    private final ActionsDUneInstanceSql deLInstance;

    SujetsActionsEnRetard(Actions actions, ActionsDUneInstanceSql deLInstance) {
        this.actions = actions;
        this.deLInstance = deLInstance;
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
        boolean groupe = instance.nature() == NatureInstance.GROUPE_TRAVAIL;
        var siennes = groupe ? deLInstance.lister(instance.id()) : Set.<Long>of();
        return actions.enRetard(instance.organisation(), groupe ? TOUTES_AU_PLUS : AU_PLUS).stream()
                .filter(a -> !groupe || siennes.contains(a.id().valeur()))
                .limit(AU_PLUS)
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
