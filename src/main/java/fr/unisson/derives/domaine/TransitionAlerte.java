package fr.unisson.derives.domaine;

import static fr.unisson.derives.domaine.EtatAlerte.*;
import static fr.unisson.derives.domaine.ExigenceAlerte.*;
import static fr.unisson.derives.domaine.RoleAlerte.*;

import fr.unisson.socle.vie.Passage;
import fr.unisson.socle.vie.Transition;
import java.util.Objects;
import java.util.Set;

/// The passages of an alert. A party concerned writes the plan with the president; it closes
/// nothing: only a decision of the committee lifts an alert. A president of that party neither says
/// how serious it is nor files it: somebody else does ([RoleAlerte#SUPPLEANCE]).
public enum TransitionAlerte implements Transition<EtatAlerte, DossierAlerte> {
    QUALIFIER(
            "Qualifier",
            "Qualifiée",
            entre(DETECTEE, QUALIFIEE)
                    .par(PRESIDENCE, SUPPLEANCE, COMITE_ELARGI)
                    .exige(CONVENTION_OUVERTE, GRAVITE_DITE)),
    CLASSER(
            "Classer sans suite",
            "Classée sans suite",
            entre(QUALIFIEE, EtatAlerte.SANS_SUITE)
                    .par(PRESIDENCE, SUPPLEANCE)
                    .avecMotif()
                    .exige(CONVENTION_OUVERTE)),
    PLANIFIER(
            "Écrire le plan de redressement",
            "Plan de redressement écrit",
            entre(QUALIFIEE, PLAN_DE_REDRESSEMENT)
                    .par(PRESIDENCE, SUPPLEANCE, PARTIE, PRESIDENCE_CONCERNEE)
                    .exige(CONVENTION_OUVERTE, PLAN_DIT, PLAN_CONFIE, PLAN_DATE)),
    REVOIR_LE_PLAN(
            "Revoir le plan",
            "Plan de redressement revu",
            entre(PLAN_DE_REDRESSEMENT, PLAN_DE_REDRESSEMENT)
                    .par(PRESIDENCE, SUPPLEANCE, PARTIE, PRESIDENCE_CONCERNEE)
                    .avecMotif()
                    .exige(CONVENTION_OUVERTE, PLAN_DIT, PLAN_CONFIE, PLAN_DATE)),
    LEVER(
            "Lever l’alerte",
            "Levée par une décision du comité",
            entre(PLAN_DE_REDRESSEMENT, LEVEE)
                    .par(PRESIDENCE, SUPPLEANCE, PRESIDENCE_CONCERNEE)
                    .exige(CONVENTION_OUVERTE, DECISION_CITEE, EFFET_OBSERVE)),
    ESCALADER(
            "Constater que le plan ne suffit pas",
            "Le plan n’a pas suffi",
            entre(PLAN_DE_REDRESSEMENT, ESCALADEE)
                    .par(PRESIDENCE, SUPPLEANCE, PRESIDENCE_CONCERNEE)
                    .avecMotif()
                    .exige(CONVENTION_OUVERTE)),
    CHOISIR_L_ISSUE(
            "Dire quelle issue a été prise",
            "Issue choisie",
            Passage.<EtatAlerte, DossierAlerte>entre(
                            Set.of(ESCALADEE),
                            Set.of(REPOSITIONNEMENT, AVENANT, SUSPENSION, RETRAIT, RESILIATION),
                            d -> Objects.requireNonNull(d.issue()).etat())
                    .par(PRESIDENCE, SUPPLEANCE, PRESIDENCE_CONCERNEE)
                    .exige(CONVENTION_OUVERTE, ISSUE_CHOISIE, ACTE_CITE)),
    /// What nobody qualified ends by itself once its rule finds it no more; what people took in
    /// hand stays theirs.
    CONSTATER_LA_FIN(
            "Clore ce qui n’est plus constaté",
            "L’écart n’est plus constaté",
            entre(DETECTEE, EtatAlerte.SANS_SUITE)
                    .par(SYSTEME)
                    .avecMotif()
                    .exige(CONVENTION_OUVERTE)),
    /// A convention that has ended has nothing left to mend.
    CLORE_AVEC_LA_CONVENTION(
            "Clore avec la convention",
            "Close avec la convention",
            Passage.<EtatAlerte, DossierAlerte>entre(
                            Set.of(DETECTEE, QUALIFIEE, PLAN_DE_REDRESSEMENT, ESCALADEE),
                            EtatAlerte.SANS_SUITE)
                    .par(SYSTEME)
                    .avecMotif()
                    .exige(CONVENTION_OUVERTE));

    private final String libelle;
    private final String fait;
    private final Passage<EtatAlerte, DossierAlerte> passage;

    TransitionAlerte(String libelle, String fait, Passage<EtatAlerte, DossierAlerte> passage) {
        this.libelle = libelle;
        this.fait = fait;
        this.passage = passage;
    }

    private static Passage<EtatAlerte, DossierAlerte> entre(EtatAlerte de, EtatAlerte vers) {
        return Passage.entre(Set.of(de), vers);
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
    public Passage<EtatAlerte, DossierAlerte> passage() {
        return passage;
    }
}
