package fr.unisson.acces;

import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// Whether a session was opened with the proofs that its person's roles demand (OWASP ASVS 5,
/// V6.3). Two proofs are a password, a link or a provider followed by a code; a passkey whose
/// device recognised its owner; a provider that tells it asked for two itself. What counts is what
/// was shown at this very sign-in: whoever holds a passkey and types a password has shown one.
@Component
@EnableConfigurationProperties(ReglagesDuSecondFacteur.class)
public class SecondFacteurExige {

    private final SecondsFacteurs secondsFacteurs;
    private final ClesDAcces cles;
    private volatile ReglagesDuSecondFacteur reglages;

    SecondFacteurExige(
            ReglagesDuSecondFacteur reglages, SecondsFacteurs secondsFacteurs, ClesDAcces cles) {
        this.reglages = reglages;
        this.secondsFacteurs = secondsFacteurs;
        this.cles = cles;
    }

    public enum Verdict {
        SUFFIT,

        /// The account holds neither code nor passkey: one is to be set before anything else.
        A_POSER,

        /// The account holds one, and this session did not show it: setting another now would let
        /// whoever knows the password alone do without it.
        A_PRESENTER
    }

    void regler(ReglagesDuSecondFacteur voulus) {
        reglages = voulus;
    }

    /// @param deuxPreuves whether this session was opened with two proofs
    public Verdict juger(SessionCourante session, boolean deuxPreuves) {
        if (deuxPreuves || !concernee(session)) return Verdict.SUFFIT;
        return tient(session.compte().id()) ? Verdict.A_PRESENTER : Verdict.A_POSER;
    }

    /// Whether a provider asked for two proofs itself: it says how it recognised the person, and
    /// who runs the platform says which of its words mean two (OWASP ASVS 5, 6.8.4). A provider
    /// that says nothing has asked for one.
    boolean donneesPar(Fournisseurs.Preuve preuve) {
        return !preuve.force().isEmpty()
                && reglages.fournisseursSurs()
                        .contains(preuve.fournisseur() + ":" + preuve.force());
    }

    private boolean concernee(SessionCourante session) {
        var pour = reglages.exigePour();
        return pour.contains(ReglagesDuSecondFacteur.TOUS)
                || (session.plateforme() && pour.contains(ReglagesDuSecondFacteur.PLATEFORME))
                || session.habilitations().values().stream()
                        .flatMap(Set::stream)
                        .anyMatch(r -> pour.contains(r.name()));
    }

    /// A passkey that the address of the platform does not allow any more opens nothing.
    private boolean tient(CompteId compte) {
        return secondsFacteurs.etat(compte).actif()
                || (cles.offertes() && !cles.lister(compte).isEmpty());
    }
}
