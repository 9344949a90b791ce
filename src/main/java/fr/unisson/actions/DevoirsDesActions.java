package fr.unisson.actions;

import fr.unisson.acces.Habilitations;
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
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What an action asks of somebody by a date. The duties about it are always exactly those of its
/// present state.
@Component
class DevoirsDesActions {

    private static final String MODULE = "actions";
    private static final int REMONTE_APRES_JOURS = 14;

    private final Echeances echeances;
    private final Habilitations habilitations;
    private final Clock horloge;

    DevoirsDesActions(Echeances echeances, Habilitations habilitations, Clock horloge) {
        this.echeances = echeances;
        this.habilitations = habilitations;
        this.horloge = horloge;
    }

    void mettreAJour(ActionVue action) {
        poser(action, true);
    }

    /// A plan taken from a file must not send hundreds of mails at once.
    void mettreAJourSansAnnonce(ActionVue action) {
        poser(action, false);
    }

    private void poser(ActionVue action, boolean annoncer) {
        echeances.remplacer(
                MODULE,
                VieDesActions.OBJET,
                action.id().valeur(),
                devoir(action, annoncer).stream().toList());
    }

    private Optional<Echeance> devoir(ActionVue a, boolean annoncer) {
        return switch (a.etat()) {
            case PROPOSEE ->
                    annoncer
                            ? Optional.of(
                                    aDecider(a, "examiner", "Examiner une proposition d’action"))
                            : Optional.empty();
            case VALIDEE ->
                    annoncer
                            ? Optional.of(aDecider(a, "planifier", "Mettre une action au plan"))
                            : Optional.empty();
            case A_FAIRE, EN_COURS ->
                    Optional.of(
                            echeance(
                                    a,
                                    "realiser",
                                    "Mener l’action",
                                    a.pour(),
                                    annoncer && a.etat() == EtatAction.A_FAIRE));
            case REALISEE ->
                    Optional.of(
                            echeance(
                                    a,
                                    "verifier",
                                    "Vérifier l’efficacité",
                                    a.contenu().mesure().le(),
                                    false));
            case SUSPENDUE, EFFICACITE_VERIFIEE, INEFFICACE, CLOSE, ABANDONNEE -> Optional.empty();
        };
    }

    /// Before it has a pilot bound to a date, an action waits for those who answer for the plan:
    /// the quality referents, or the direction where there is none.
    private Echeance aDecider(ActionVue a, String verbe, String libelle) {
        var referents =
                habilitations.comptesAyant(
                        a.organisation(), Set.of(RoleOrganisation.REFERENT_QUALITE));
        var role =
                referents.isEmpty()
                        ? RoleOrganisation.DIRECTION
                        : RoleOrganisation.REFERENT_QUALITE;
        return new Echeance(
                cle(a, verbe),
                List.of(new Destinataire.Role(a.organisation(), role)),
                libelle,
                a.contenu().titre(),
                "/actions/" + a.id(),
                null,
                List.of(),
                false);
    }

    private Echeance echeance(
            ActionVue a, String verbe, String libelle, @Nullable LocalDate pour, boolean annoncee) {
        var devoir =
                new Echeance(
                        cle(a, verbe),
                        List.of(destinataire(a)),
                        libelle,
                        a.contenu().titre(),
                        "/actions/" + a.id(),
                        pour,
                        pour == null
                                ? List.of()
                                : Rappels.de(pour, Dates.jourDe(horloge.instant())),
                        annoncee);
        // Two weeks late, whoever directs the organisation hears of it.
        return pour == null
                ? devoir
                : devoir.remonteeApres(
                        REMONTE_APRES_JOURS,
                        List.of(
                                new Destinataire.Role(
                                        a.organisation(), RoleOrganisation.DIRECTION)));
    }

    private static Cle cle(ActionVue a, String verbe) {
        return new Cle(MODULE, VieDesActions.OBJET, a.id().valeur(), verbe);
    }

    /// From planning on there is a pilot; the quality referent answers for an action left without.
    private static Destinataire destinataire(ActionVue a) {
        var pilote = a.contenu().pilote();
        return pilote == null
                ? new Destinataire.Role(a.organisation(), RoleOrganisation.REFERENT_QUALITE)
                : new Destinataire.Compte(pilote);
    }
}
