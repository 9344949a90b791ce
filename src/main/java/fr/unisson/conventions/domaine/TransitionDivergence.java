package fr.unisson.conventions.domaine;

import static fr.unisson.conventions.domaine.EtatDivergence.*;
import static fr.unisson.conventions.domaine.ExigenceDivergence.*;
import static fr.unisson.conventions.domaine.RoleConvention.*;

import fr.unisson.socle.vie.Passage;
import fr.unisson.socle.vie.Transition;
import java.util.Set;

/// The life of a divergence: it ends in four ways and may come back, with its whole past.
public enum TransitionDivergence implements Transition<EtatDivergence, DossierDivergence> {
    DISCUTER(
            "Mettre en discussion",
            de(OUVERTE)
                    .vers(EN_DISCUSSION)
                    .par(ANIMATEUR, REFERENT, RAPPORTEUR, MEMBRE_GROUPE, REPRESENTANT_USAGERS)),
    LEVER(
            "Lever par une nouvelle rédaction",
            de(OUVERTE, EN_DISCUSSION)
                    .vers(LEVEE)
                    .par(ANIMATEUR, REFERENT, RAPPORTEUR)
                    .exige(NOUVELLE_REDACTION, PLUS_PERSONNE_NE_S_OPPOSE)),
    ACCEPTER_COMME_RESERVE(
            "Accepter comme réserve",
            de(OUVERTE, EN_DISCUSSION)
                    .vers(ACCEPTEE_COMME_RESERVE)
                    .par(ANIMATEUR, REFERENT, RAPPORTEUR)
                    .exige(RESERVE_ECRITE, PLUS_PERSONNE_NE_BLOQUE)),
    REPORTER(
            "Reporter",
            de(OUVERTE, EN_DISCUSSION)
                    .vers(REPORTEE)
                    .par(ANIMATEUR, RAPPORTEUR)
                    .avecMotif()
                    .exige(DATE_DE_REPORT, PLUS_PERSONNE_NE_BLOQUE)),
    ARBITRER(
            "Arbitrer",
            de(OUVERTE, EN_DISCUSSION)
                    .vers(ARBITREE)
                    .par(PRESIDENT_COPIL, MEMBRE_COPIL)
                    .avecMotif()
                    .exige(ExigenceDivergence.DECISION_ECRITE)),
    ROUVRIR(
            "Rouvrir la divergence",
            de(LEVEE, ACCEPTEE_COMME_RESERVE, REPORTEE, ARBITREE)
                    .vers(EN_DISCUSSION)
                    .par(REFERENT, REPRESENTANT_USAGERS)
                    .avecMotif());

    private final String libelle;
    private final Passage<EtatDivergence, DossierDivergence> passage;

    TransitionDivergence(String libelle, Passage<EtatDivergence, DossierDivergence> passage) {
        this.libelle = libelle;
        this.passage = passage;
    }

    @Override
    public String libelle() {
        return libelle;
    }

    @Override
    public Passage<EtatDivergence, DossierDivergence> passage() {
        return passage;
    }

    private static Depart de(EtatDivergence... etats) {
        return new Depart(Set.of(etats));
    }

    private record Depart(Set<EtatDivergence> depuis) {
        Passage<EtatDivergence, DossierDivergence> vers(EtatDivergence etat) {
            return Passage.entre(depuis, etat);
        }
    }
}
