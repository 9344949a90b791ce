package fr.unisson.pilotage.domaine;

import static fr.unisson.pilotage.domaine.EtatContestation.*;
import static fr.unisson.pilotage.domaine.RoleContestation.*;

import fr.unisson.socle.vie.Exigence;
import fr.unisson.socle.vie.Manque;
import fr.unisson.socle.vie.Passage;
import fr.unisson.socle.vie.Transition;
import java.util.Optional;
import java.util.Set;

/// How a contestation ends. What the party reported stays what it reported: the committee says what
/// it makes of it.
public enum TransitionContestation
        implements Transition<EtatContestation, TransitionContestation.Dossier> {
    RETIRER(
            "Retirer la contestation",
            "Contestation retirée",
            Passage.<EtatContestation, Dossier>entre(Set.of(OUVERTE), RETIREE).par(AUTEUR)),
    CONCLURE(
            "Conclure",
            "Contestation conclue par le comité",
            Passage.<EtatContestation, Dossier>entre(Set.of(OUVERTE), CLOSE)
                    .par(COMITE)
                    .avecMotif()
                    .exige(Cite.ACTE_CITE));

    /// @param acte the decision or the minutes that conclude
    public record Dossier(String acte) {}

    private enum Cite implements Exigence<Dossier> {
        ACTE_CITE;

        @Override
        public String libelle() {
            return "La décision ou la réunion est citée";
        }

        @Override
        public Optional<Manque> manque(Dossier dossier) {
            return Exigence.si(
                    dossier.acte().isBlank(),
                    "Choisissez la décision du comité, ou nommez la réunion qui a conclu.");
        }
    }

    private final String libelle;
    private final String fait;
    private final Passage<EtatContestation, Dossier> passage;

    TransitionContestation(
            String libelle, String fait, Passage<EtatContestation, Dossier> passage) {
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
    public Passage<EtatContestation, Dossier> passage() {
        return passage;
    }
}
