package fr.unisson.conventions.domaine;

import static fr.unisson.conventions.domaine.EtatConvention.*;
import static fr.unisson.conventions.domaine.ExigenceEnVigueur.*;
import static fr.unisson.conventions.domaine.RoleConvention.ANIMATEUR;
import static fr.unisson.conventions.domaine.RoleConvention.PRESIDENT_COPIL;
import static fr.unisson.conventions.domaine.RoleConvention.REFERENT;
import static fr.unisson.conventions.domaine.RoleConvention.SYSTEME;

import fr.unisson.socle.vie.Passage;
import java.util.EnumSet;
import java.util.Set;

/// The life of a convention from its entry into force to its archive. The platform applies dated
/// effects; what has a legal effect was decided by the parties before.
public enum TransitionEnVigueur implements EtapeDeConvention<DossierEnVigueur> {
    SUSPENDRE(
            "Suspendre la convention",
            "a suspendu la convention sur décision du comité de pilotage",
            de(EN_VIGUEUR)
                    .vers(SUSPENDUE)
                    .par(PRESIDENT_COPIL, ANIMATEUR)
                    .avecMotif()
                    .exige(DECISION_DU_COMITE, FIN_DE_SUSPENSION)),
    REPRENDRE(
            "Lever la suspension",
            "a levé la suspension sur décision du comité de pilotage",
            de(SUSPENDUE)
                    .vers(EN_VIGUEUR)
                    .par(PRESIDENT_COPIL, ANIMATEUR)
                    .avecMotif()
                    .exige(DECISION_DU_COMITE)),
    REPRENDRE_A_L_ECHEANCE(
            "Reprendre à la fin de la suspension",
            "a constaté la fin de la suspension",
            de(SUSPENDUE).vers(EN_VIGUEUR).par(SYSTEME).exige(SUSPENSION_ECHUE)),
    EXPIRER(
            "Constater le terme",
            "a constaté que la convention est arrivée à son terme",
            enVigueur().vers(EXPIREE).par(SYSTEME).exige(TERME_ECHU, SANS_RECONDUCTION)),
    RESILIER(
            "Constater la résiliation",
            "a constaté la résiliation décidée par toutes les parties",
            enVigueur()
                    .vers(RESILIEE)
                    .par(SYSTEME)
                    .exige(ACCORD_DE_CHAQUE_PARTIE, EFFET_DE_LA_RESILIATION)),
    DEVENIR_CADUQUE(
            "Constater la caducité",
            "a constaté qu’il reste moins de deux parties",
            enVigueur().vers(CADUQUE).par(SYSTEME).exige(MOINS_DE_DEUX_PARTIES)),
    /// Said by the text of the specific convention itself.
    FINIR_AVEC_LE_CADRE(
            "Constater la fin de la convention-cadre",
            "a constaté la fin de la convention-cadre",
            enVigueur().vers(CADUQUE).par(SYSTEME).exige(CADRE_FINI)),
    REMPLACER(
            "Constater le remplacement",
            "a constaté l’entrée en vigueur de la convention qui suit",
            enVigueur().vers(REMPLACEE).par(SYSTEME).exige(SUCCESSEUR_EN_VIGUEUR)),
    /// A mistake of the party that described it, before any other party answered for it.
    RETIRER_LA_REPRISE(
            "Retirer la convention importée",
            "a retiré la convention importée",
            new Depart(EnumSet.of(SIGNEE, EN_VIGUEUR, SUSPENDUE, EXPIREE, RESILIEE))
                    .vers(RETIREE)
                    .par(REFERENT)
                    .avecMotif()
                    .exige(NON_CONFIRMEE, RIEN_N_EN_PART)),
    ARCHIVER(
            "Archiver la convention",
            "a archivé la convention",
            new Depart(EnumSet.of(EXPIREE, RESILIEE, CADUQUE, REMPLACEE, ABANDONNEE, RETIREE))
                    .vers(ARCHIVEE)
                    .par(ANIMATEUR, SYSTEME)
                    .exige(BILAN_DEPOSE, ALERTES_CLOSES));

    private final String libelle;
    private final String fait;
    private final Passage<EtatConvention, DossierEnVigueur> passage;

    TransitionEnVigueur(
            String libelle, String fait, Passage<EtatConvention, DossierEnVigueur> passage) {
        this.libelle = libelle;
        this.fait = fait;
        this.passage = passage;
    }

    @Override
    public String libelle() {
        return libelle;
    }

    @Override
    public String fait() {
        return fait;
    }

    @Override
    public Passage<EtatConvention, DossierEnVigueur> passage() {
        return passage;
    }

    private static Depart de(EtatConvention etat) {
        return new Depart(Set.of(etat));
    }

    private static Depart enVigueur() {
        return new Depart(EnumSet.of(EN_VIGUEUR, SUSPENDUE));
    }

    private record Depart(Set<EtatConvention> depuis) {
        Passage<EtatConvention, DossierEnVigueur> vers(EtatConvention etat) {
            return Passage.entre(depuis, etat);
        }
    }
}
