package fr.unisson.evolutions.domaine;

import static fr.unisson.conventions.domaine.RoleConvention.ANIMATEUR;
import static fr.unisson.conventions.domaine.RoleConvention.PRESIDENT_COPIL;
import static fr.unisson.conventions.domaine.RoleConvention.REFERENT;
import static fr.unisson.conventions.domaine.RoleConvention.SIGNATAIRE;
import static fr.unisson.conventions.domaine.RoleConvention.SYSTEME;
import static fr.unisson.evolutions.domaine.EtatRetrait.*;
import static fr.unisson.evolutions.domaine.ExigenceRetrait.*;

import fr.unisson.socle.vie.Passage;
import fr.unisson.socle.vie.Transition;
import java.util.Set;

/// The withdrawal of one party. Leaving is free and needs no reason; the exchange with the
/// committee is offered and cannot delay the day of effect.
///
/// REFERENT and SIGNATAIRE are those of the party that leaves, and of no other.
public enum TransitionRetrait implements Transition<EtatRetrait, DossierRetrait> {
    ANNONCER(
            "Annoncer un retrait",
            "Retrait annoncé",
            Passage.<EtatRetrait, DossierRetrait>entre(Set.of(), ANNONCE)
                    .par(REFERENT, SIGNATAIRE)),
    ECHANGER(
            "Noter l’échange en comité",
            "Échange en comité avant un retrait",
            Passage.<EtatRetrait, DossierRetrait>entre(Set.of(ANNONCE), ECHANGE)
                    .par(PRESIDENT_COPIL, ANIMATEUR)
                    .avecMotif()),
    NOTIFIER(
            "Notifier le retrait",
            "Retrait notifié",
            Passage.<EtatRetrait, DossierRetrait>entre(Set.of(ANNONCE, ECHANGE), NOTIFIE)
                    .par(SIGNATAIRE)
                    .exige(MANDAT_EN_COURS, PREAVIS_RESPECTE, ENGAGEMENTS_DITS, RESTITUTION_DITE)),
    RENONCER(
            "Renoncer au retrait",
            "Retrait abandonné",
            Passage.<EtatRetrait, DossierRetrait>entre(Set.of(ANNONCE, ECHANGE, NOTIFIE), RENONCE)
                    .par(SIGNATAIRE)
                    .exige(MANDAT_EN_COURS)),
    CONSTATER(
            "Constater la sortie",
            "Retrait effectif",
            Passage.<EtatRetrait, DossierRetrait>entre(Set.of(NOTIFIE), EFFECTIF)
                    .par(SYSTEME)
                    .exige(EFFET_PASSE));

    private final String libelle;
    private final String fait;
    private final Passage<EtatRetrait, DossierRetrait> passage;

    TransitionRetrait(String libelle, String fait, Passage<EtatRetrait, DossierRetrait> passage) {
        this.libelle = libelle;
        this.fait = fait;
        this.passage = passage;
    }

    @Override
    public String libelle() {
        return libelle;
    }

    /// What the history says once it is done.
    public String fait() {
        return fait;
    }

    @Override
    public Passage<EtatRetrait, DossierRetrait> passage() {
        return passage;
    }
}
