package fr.unisson.actions.web;

import fr.unisson.actions.domaine.EtatAction;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Ton;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// A state as a mark; being late says more than the state.
final class EtatLu {

    private EtatLu() {}

    static Pastille de(EtatAction etat) {
        return new Pastille(etat.libelle(), ton(etat));
    }

    static Pastille de(
            EtatAction etat, boolean enRetard, @Nullable LocalDate pour, LocalDate jour) {
        if (!enRetard || pour == null) return de(etat);
        long jours = ChronoUnit.DAYS.between(pour, jour);
        return new Pastille(
                jours == 1 ? "En retard d’un jour" : "En retard de " + jours + " jours",
                Ton.DANGER);
    }

    private static Ton ton(EtatAction etat) {
        return switch (etat) {
            case PROPOSEE, VALIDEE, REALISEE -> Ton.ATTENTE;
            case A_FAIRE, SUSPENDUE, ABANDONNEE -> Ton.NEUTRE;
            case EN_COURS -> Ton.EN_COURS;
            case EFFICACITE_VERIFIEE, CLOSE -> Ton.FAIT;
            case INEFFICACE -> Ton.DANGER;
        };
    }
}
