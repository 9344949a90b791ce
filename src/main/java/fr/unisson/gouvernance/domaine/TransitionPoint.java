package fr.unisson.gouvernance.domaine;

import static fr.unisson.gouvernance.EtatPoint.*;
import static fr.unisson.gouvernance.domaine.RoleReunion.*;

import fr.unisson.gouvernance.EtatPoint;
import fr.unisson.gouvernance.EtatReunion;
import fr.unisson.socle.vie.Exigence;
import fr.unisson.socle.vie.Manque;
import fr.unisson.socle.vie.Passage;
import fr.unisson.socle.vie.Transition;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// The life of a point of an agenda, read on the state of its meeting.
public enum TransitionPoint implements Transition<EtatPoint, EtatReunion> {
    PROPOSER(
            "Proposer un point",
            Passage.<EtatPoint, EtatReunion>entre(Set.of(), PROPOSE)
                    .par(ANIMATEUR, MEMBRE)
                    .exige(Moment.AVANT_LA_SEANCE)),
    /// Written straight on the agenda by who runs the instance.
    AJOUTER(
            "Ajouter un point",
            Passage.<EtatPoint, EtatReunion>entre(Set.of(), INSCRIT)
                    .par(ANIMATEUR, PLATEFORME)
                    .exige(Moment.JUSQU_A_LA_LEVEE)),
    INSCRIRE(
            "Inscrire à l’ordre du jour",
            Passage.<EtatPoint, EtatReunion>entre(Set.of(PROPOSE), INSCRIT)
                    .par(ANIMATEUR)
                    .exige(Moment.JUSQU_A_LA_LEVEE)),
    ECARTER(
            "Ne pas retenir",
            Passage.<EtatPoint, EtatReunion>entre(Set.of(PROPOSE, INSCRIT), ECARTE)
                    .par(ANIMATEUR)
                    .avecMotif()
                    .exige(Moment.AVANT_LA_SEANCE)),
    AJOURNER(
            "Reporter à une prochaine réunion",
            Passage.<EtatPoint, EtatReunion>entre(Set.of(PROPOSE, INSCRIT), AJOURNE)
                    .par(ANIMATEUR)
                    .avecMotif()
                    .exige(Moment.JUSQU_A_LA_LEVEE)),
    TRAITER(
            "Point suivant",
            Passage.<EtatPoint, EtatReunion>entre(Set.of(INSCRIT), TRAITE)
                    .par(ANIMATEUR)
                    .exige(Moment.EN_SEANCE)),
    REPRENDRE(
            "Revenir sur ce point",
            Passage.<EtatPoint, EtatReunion>entre(Set.of(TRAITE, AJOURNE), INSCRIT)
                    .par(ANIMATEUR)
                    .exige(Moment.EN_SEANCE));

    /// When a point may move.
    enum Moment implements Exigence<EtatReunion> {
        AVANT_LA_SEANCE("La séance n’a pas commencé", EtatReunion::aVenir),
        EN_SEANCE("La séance est ouverte", e -> e == EtatReunion.EN_SEANCE),
        JUSQU_A_LA_LEVEE(
                "La séance n’est pas levée", e -> e.aVenir() || e == EtatReunion.EN_SEANCE);

        private final String libelle;
        private final Predicate<EtatReunion> vrai;

        Moment(String libelle, Predicate<EtatReunion> vrai) {
            this.libelle = libelle;
            this.vrai = vrai;
        }

        @Override
        public String libelle() {
            return libelle;
        }

        @Override
        public Optional<Manque> manque(EtatReunion etat) {
            return Exigence.si(
                    !vrai.test(etat), "L’ordre du jour ne bouge plus ainsi à cette étape.");
        }
    }

    private final String libelle;
    private final Passage<EtatPoint, EtatReunion> passage;

    TransitionPoint(String libelle, Passage<EtatPoint, EtatReunion> passage) {
        this.libelle = libelle;
        this.passage = passage;
    }

    @Override
    public String libelle() {
        return libelle;
    }

    @Override
    public Passage<EtatPoint, EtatReunion> passage() {
        return passage;
    }
}
