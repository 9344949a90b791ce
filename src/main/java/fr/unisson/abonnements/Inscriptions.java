package fr.unisson.abonnements;

import fr.unisson.abonnements.donnees.EnvoisSortantsSql;
import fr.unisson.actions.ActionFranchie;
import fr.unisson.conventions.ConventionEnVigueurFranchie;
import fr.unisson.conventions.ConventionFranchie;
import fr.unisson.conventions.ConventionId;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.ActeurDeTransaction;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Writes down what is to be told, within the transaction in which it happens: told if and only if
/// it happened. Whoever acts cannot see the subscriptions of others, hence the platform does it.
@Component
class Inscriptions {

    private static final Acteur PLATEFORME = Acteur.systeme("abonnements");

    private final EnvoisSortantsSql envois;
    private final ActeurDeTransaction acteurs;

    Inscriptions(EnvoisSortantsSql envois, ActeurDeTransaction acteurs) {
        this.envois = envois;
        this.acteurs = acteurs;
    }

    @EventListener
    void suivre(ConventionFranchie passage) {
        convention(passage.convention(), passage.vers().name(), passage.le());
    }

    @EventListener
    void suivre(ConventionEnVigueurFranchie passage) {
        convention(passage.convention(), passage.vers().name(), passage.le());
    }

    @EventListener
    void suivre(ActionFranchie passage) {
        acteurs.devenir(
                PLATEFORME,
                () ->
                        envois.inscrireAction(
                                GenreDEvenement.ACTION_CHANGEE,
                                passage.action().valeur(),
                                passage.vers().name(),
                                passage.le()));
    }

    private void convention(ConventionId id, String etat, Instant le) {
        acteurs.devenir(
                PLATEFORME,
                () ->
                        envois.inscrireConvention(
                                GenreDEvenement.CONVENTION_CHANGEE, id.valeur(), etat, le));
    }
}
