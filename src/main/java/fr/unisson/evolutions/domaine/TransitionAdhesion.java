package fr.unisson.evolutions.domaine;

import static fr.unisson.conventions.domaine.RoleConvention.ANIMATEUR;
import static fr.unisson.conventions.domaine.RoleConvention.PRESIDENT_COPIL;
import static fr.unisson.conventions.domaine.RoleConvention.REFERENT;
import static fr.unisson.conventions.domaine.RoleConvention.SIGNATAIRE;
import static fr.unisson.conventions.domaine.RoleConvention.SYSTEME;
import static fr.unisson.evolutions.domaine.EtatAdhesion.*;
import static fr.unisson.evolutions.domaine.ExigenceAdhesion.*;

import fr.unisson.socle.vie.Passage;
import fr.unisson.socle.vie.Transition;
import java.util.EnumSet;
import java.util.Set;

/// The accession of a new party. Any party may bring a request or make an invitation; each answers
/// once, and the platform counts as the article says.
public enum TransitionAdhesion implements Transition<EtatAdhesion, DossierAdhesion> {
    PROPOSER(
            "Proposer une adhésion",
            "Adhésion proposée",
            de().vers(PROPOSEE)
                    .par(REFERENT, SIGNATAIRE, ANIMATEUR, PRESIDENT_COPIL)
                    .exige(CONVENTION_EN_VIGUEUR, ORGANISATION_CHOISIE, PRESENTATION)),
    ACCORDER(
            "Constater l’accord des parties",
            "Adhésion acceptée par les parties",
            de(PROPOSEE).vers(ACCORDEE).par(SYSTEME).exige(CONVENTION_EN_VIGUEUR, ACCORD_ACQUIS)),
    REFUSER(
            "Constater le refus des parties",
            "Adhésion refusée par les parties",
            de(PROPOSEE).vers(REFUSEE).par(SYSTEME).exige(ACCORD_IMPOSSIBLE)),
    RETIRER(
            "Retirer la proposition",
            "Proposition d’adhésion retirée",
            de(PROPOSEE)
                    .vers(RETIREE)
                    .par(REFERENT, SIGNATAIRE, ANIMATEUR, PRESIDENT_COPIL)
                    .avecMotif()
                    .exige(QUI_L_A_PROPOSEE)),
    ENTRER(
            "Constater l’entrée",
            "Adhésion effective",
            de(ACCORDEE).vers(EFFECTIVE).par(SYSTEME).exige(PARTIE_ENTREE)),
    CLORE(
            "Constater qu’elle n’aboutira pas",
            "Adhésion sans suite",
            de(PROPOSEE, ACCORDEE).vers(SANS_SUITE).par(SYSTEME).exige(NE_PEUT_PLUS_ABOUTIR));

    private final String libelle;
    private final String fait;
    private final Passage<EtatAdhesion, DossierAdhesion> passage;

    TransitionAdhesion(
            String libelle, String fait, Passage<EtatAdhesion, DossierAdhesion> passage) {
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
    public Passage<EtatAdhesion, DossierAdhesion> passage() {
        return passage;
    }

    private static Depart de(EtatAdhesion... etats) {
        var depuis = EnumSet.noneOf(EtatAdhesion.class);
        depuis.addAll(Set.of(etats));
        return new Depart(depuis);
    }

    private record Depart(Set<EtatAdhesion> depuis) {
        Passage<EtatAdhesion, DossierAdhesion> vers(EtatAdhesion etat) {
            return Passage.entre(depuis, etat);
        }
    }
}
