package fr.unisson.gouvernance.domaine;

import static fr.unisson.gouvernance.EtatDecision.*;
import static fr.unisson.gouvernance.domaine.RoleReunion.*;

import fr.unisson.gouvernance.EtatDecision;
import fr.unisson.socle.vie.Exigence;
import fr.unisson.socle.vie.Manque;
import fr.unisson.socle.vie.Passage;
import fr.unisson.socle.vie.Transition;
import java.util.Optional;
import java.util.Set;

/// What becomes of a decision; the facts are the titles of its actions not ended.
public enum TransitionDecision implements Transition<EtatDecision, Set<String>> {
    PRENDRE(
            "Décider",
            "Décision prise",
            Passage.<EtatDecision, Set<String>>entre(Set.of(), A_FAIRE).par(ANIMATEUR)),
    /// Whoever was in charge left, or somebody else takes over.
    CONFIER(
            "Confier la décision",
            "Décision confiée à une autre personne",
            Passage.<EtatDecision, Set<String>>entre(Set.of(A_FAIRE), A_FAIRE).par(ANIMATEUR)),
    REALISER(
            "Déclarer la décision faite",
            "Décision faite",
            Passage.<EtatDecision, Set<String>>entre(Set.of(A_FAIRE), FAITE)
                    .par(ANIMATEUR, PORTEUR)
                    .exige(Suite.ACTIONS_TERMINEES)),
    ABANDONNER(
            "Abandonner la décision",
            "Décision abandonnée",
            Passage.<EtatDecision, Set<String>>entre(Set.of(A_FAIRE), ABANDONNEE)
                    .par(ANIMATEUR)
                    .avecMotif());

    enum Suite implements Exigence<Set<String>> {
        ACTIONS_TERMINEES;

        @Override
        public String libelle() {
            return "Ses actions sont réalisées ou abandonnées";
        }

        @Override
        public Optional<Manque> manque(Set<String> ouvertes) {
            return Exigence.siRestent(
                    ouvertes.stream().sorted().toList(), "Des actions sont encore ouvertes");
        }
    }

    private final String libelle;
    private final String fait;
    private final Passage<EtatDecision, Set<String>> passage;

    TransitionDecision(String libelle, String fait, Passage<EtatDecision, Set<String>> passage) {
        this.libelle = libelle;
        this.fait = fait;
        this.passage = passage;
    }

    @Override
    public String libelle() {
        return libelle;
    }

    public String fait() {
        return fait;
    }

    @Override
    public Passage<EtatDecision, Set<String>> passage() {
        return passage;
    }
}
