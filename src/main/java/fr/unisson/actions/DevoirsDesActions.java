package fr.unisson.actions;

import fr.unisson.acces.RoleOrganisation;
import fr.unisson.actions.domaine.EtatAction;
import fr.unisson.actions.domaine.Rappels;
import fr.unisson.echeances.Cle;
import fr.unisson.echeances.Destinataire;
import fr.unisson.echeances.Echeance;
import fr.unisson.echeances.Echeances;
import fr.unisson.socle.Dates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What an action asks of somebody by a date. The duties about it are always exactly those of its
/// present state.
@Component
class DevoirsDesActions {

    private static final String MODULE = "actions";

    private final Echeances echeances;
    private final Clock horloge;

    DevoirsDesActions(Echeances echeances, Clock horloge) {
        this.echeances = echeances;
        this.horloge = horloge;
    }

    void mettreAJour(ActionVue action) {
        echeances.remplacer(
                MODULE,
                VieDesActions.OBJET,
                action.id().valeur(),
                devoir(action).stream().toList());
    }

    private Optional<Echeance> devoir(ActionVue a) {
        return switch (a.etat()) {
            case A_FAIRE, EN_COURS ->
                    Optional.of(echeance(a, "realiser", "Mener l’action", a.pour()));
            case REALISEE ->
                    Optional.of(
                            echeance(
                                    a,
                                    "verifier",
                                    "Vérifier l’efficacité",
                                    a.contenu().mesure().le()));
            case PROPOSEE, VALIDEE, SUSPENDUE, EFFICACITE_VERIFIEE, INEFFICACE, CLOSE, ABANDONNEE ->
                    Optional.empty();
        };
    }

    private Echeance echeance(ActionVue a, String verbe, String libelle, @Nullable LocalDate pour) {
        return new Echeance(
                new Cle(MODULE, VieDesActions.OBJET, a.id().valeur(), verbe),
                List.of(destinataire(a)),
                libelle,
                a.contenu().titre(),
                "/actions/" + a.id(),
                pour,
                pour == null ? List.of() : Rappels.de(pour, Dates.jourDe(horloge.instant())),
                a.etat() == EtatAction.A_FAIRE);
    }

    /// From planning on there is a pilot; the quality referent answers for an action left without.
    private static Destinataire destinataire(ActionVue a) {
        var pilote = a.contenu().pilote();
        return pilote == null
                ? new Destinataire.Role(a.organisation(), RoleOrganisation.REFERENT_QUALITE)
                : new Destinataire.Compte(pilote);
    }
}
