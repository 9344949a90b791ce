package fr.unisson.conventions;

import fr.unisson.conventions.domaine.EtatSignature;
import fr.unisson.conventions.domaine.Relances;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.domaine.TransitionSignature;
import fr.unisson.conventions.donnees.DemandesSql;
import fr.unisson.conventions.donnees.LigneDemande;
import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Motif;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Reminders: third day, seventh, then every week until the limit; by hand once a day at most. The
/// date of the last one is shown to everybody.
@Service
@Transactional
public class RelancesDeSignature {

    private final Suite suite;
    private final DemandesDeSignature signataires;
    private final DemandesSql demandes;
    private final LettresDeSignature invitations;

    RelancesDeSignature(
            Suite suite,
            DemandesDeSignature signataires,
            DemandesSql demandes,
            LettresDeSignature invitations) {
        this.suite = suite;
        this.signataires = signataires;
        this.demandes = demandes;
        this.invitations = invitations;
    }

    /// By the facilitator or any referent.
    public List<Motif> relancer(long id) {
        var d = signataires.charger(id);
        var moi = suite.participation(d.convention());
        if (!moi.est(RoleConvention.ANIMATEUR, RoleConvention.REFERENT)) {
            return List.of(Refus.REFERENT);
        }
        if (!envoyer(d)) {
            return List.of(
                    new Motif(
                            "DEJA_RELANCE",
                            "Une relance est déjà partie aujourd’hui, ou cette signature n’est plus"
                                    + " attendue."));
        }
        suite.noter(d.convention(), "Signataire relancé", d.nom());
        return List.of();
    }

    /// One run of the timer, as the platform: reminders of the day, and expired requests.
    ///
    /// @return how many reminders were sent
    public int relancerDuJour() {
        int envoyees = 0;
        for (var cle : demandes.listerARelancer()) {
            var d = signataires.charger(cle.id());
            if (expirer(d)) continue;
            if (due(d) && envoyer(d)) envoyees++;
        }
        return envoyees;
    }

    private boolean due(LigneDemande d) {
        var invite = d.invite();
        if (invite == null) return false;
        var relance = d.relance();
        return Relances.prochaine(
                        Dates.jourDe(invite),
                        relance == null ? null : Dates.jourDe(relance),
                        d.limite())
                .filter(jour -> !jour.isAfter(suite.aujourdhui()))
                .isPresent();
    }

    private boolean expirer(LigneDemande d) {
        return d.etat() != EtatSignature.EXPIRE
                && signataires
                        .franchir(
                                d,
                                TransitionSignature.EXPIRER,
                                signataires.dossier(d, suite.situation(d.convention())),
                                RoleConvention.SYSTEME,
                                null)
                        .isEmpty();
    }

    private boolean envoyer(LigneDemande d) {
        var debut = suite.aujourdhui().atStartOfDay(Dates.PARIS).toInstant();
        if (!demandes.relancer(d.id(), suite.maintenant(), debut)) return false;
        invitations.relancer(suite.situation(d.convention()), d);
        return true;
    }
}
