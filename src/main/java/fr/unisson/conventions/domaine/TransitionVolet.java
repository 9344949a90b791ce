package fr.unisson.conventions.domaine;

import static fr.unisson.conventions.domaine.EtatVolet.*;
import static fr.unisson.conventions.domaine.ExigenceVolet.*;
import static fr.unisson.conventions.domaine.RoleConvention.ANIMATEUR;
import static fr.unisson.conventions.domaine.RoleConvention.MEMBRE_COPIL;
import static fr.unisson.conventions.domaine.RoleConvention.PRESIDENT_COPIL;
import static fr.unisson.conventions.domaine.RoleConvention.RAPPORTEUR;
import static fr.unisson.conventions.domaine.RoleConvention.REFERENT;

import fr.unisson.socle.vie.Passage;
import fr.unisson.socle.vie.Transition;
import java.util.Set;

/// The life of a volet. A dispute is settled by the small committee, never by the facilitator.
public enum TransitionVolet implements Transition<EtatVolet, DossierVolet> {
    COMMENCER(
            "Commencer le travail",
            de(OUVERT)
                    .vers(EN_TRAVAIL)
                    .par(RAPPORTEUR)
                    .exige(GROUPE_COMPLET, SIEGE_DES_USAGERS, ExigenceVolet.ECHEANCE)),
    DEPOSER(
            "Déposer le livrable",
            de(EN_TRAVAIL)
                    .vers(LIVRABLE_DEPOSE)
                    .par(RAPPORTEUR)
                    .exige(TEXTE_PROPOSE, UN_POINT_D_ACCORD, DIVERGENCES_DITES, UNE_SEANCE)),
    ADOPTER(
            "Constater l’adoption",
            de(LIVRABLE_DEPOSE)
                    .vers(ADOPTE)
                    .par(ANIMATEUR)
                    .exige(ACCORD_DE_CHAQUE_REFERENT, AUCUN_BLOCAGE)),
    DEMANDER_ARBITRAGE(
            "Demander un arbitrage",
            de(LIVRABLE_DEPOSE).vers(EN_ARBITRAGE).par(REFERENT).exige(UNE_DIVERGENCE_BLOQUANTE)),
    TRANCHER_POUR_L_ADOPTION(
            "Trancher : adopter",
            de(EN_ARBITRAGE)
                    .vers(ADOPTE)
                    .par(PRESIDENT_COPIL, MEMBRE_COPIL)
                    .avecMotif()
                    .exige(DECISION_ECRITE, POSITIONS_CONSERVEES)),
    TRANCHER_POUR_LA_REPRISE(
            "Trancher : remettre au travail",
            de(EN_ARBITRAGE)
                    .vers(EN_TRAVAIL)
                    .par(PRESIDENT_COPIL, MEMBRE_COPIL)
                    .avecMotif()
                    .exige(DECISION_ECRITE, POSITIONS_CONSERVEES)),
    TRANCHER_POUR_LE_REPORT(
            "Trancher : reporter",
            de(EN_ARBITRAGE)
                    .vers(REPORTE)
                    .par(PRESIDENT_COPIL, MEMBRE_COPIL)
                    .avecMotif()
                    .exige(
                            DECISION_ECRITE,
                            POSITIONS_CONSERVEES,
                            DATE_DE_REPRISE,
                            EFFET_SUR_LES_CLAUSES)),
    /// An adopted volet is first reopened: the facilitator does not put off alone what all adopted.
    REPORTER(
            "Reporter le volet",
            de(OUVERT, EN_TRAVAIL, LIVRABLE_DEPOSE, EN_ARBITRAGE)
                    .vers(REPORTE)
                    .par(ANIMATEUR)
                    .avecMotif()
                    .exige(DATE_DE_REPRISE, EFFET_SUR_LES_CLAUSES)),
    ROUVRIR("Rouvrir le volet", de(ADOPTE).vers(EN_TRAVAIL).par(ANIMATEUR, REFERENT).avecMotif()),
    /// What the date of resumption is for.
    REPRENDRE(
            "Reprendre le volet reporté",
            de(REPORTE).vers(EN_TRAVAIL).par(ANIMATEUR, REFERENT).avecMotif());

    private final String libelle;
    private final Passage<EtatVolet, DossierVolet> passage;

    TransitionVolet(String libelle, Passage<EtatVolet, DossierVolet> passage) {
        this.libelle = libelle;
        this.passage = passage;
    }

    @Override
    public String libelle() {
        return libelle;
    }

    @Override
    public Passage<EtatVolet, DossierVolet> passage() {
        return passage;
    }

    private static Depart de(EtatVolet... etats) {
        return new Depart(Set.of(etats));
    }

    private record Depart(Set<EtatVolet> depuis) {
        Passage<EtatVolet, DossierVolet> vers(EtatVolet etat) {
            return Passage.entre(depuis, etat);
        }
    }
}
