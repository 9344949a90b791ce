package fr.unisson.conventions.web;

import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.TransitionConvention;
import fr.unisson.conventions.domaine.Visibilite;
import fr.unisson.conventions.donnees.ConventionLecture.Attente;
import fr.unisson.conventions.donnees.ConventionLecture.Fiche;
import fr.unisson.conventions.donnees.ConventionLecture.Passage;
import fr.unisson.conventions.donnees.PartiesLecture.Participant;
import fr.unisson.conventions.donnees.PartiesLecture.Partie;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What every page of a convention has read before it composes itself.
///
/// @param dispense of an amendment, why no body of the parties decides on it; null when they do
record Dossier(
        TeteConvention tete,
        Fiche fiche,
        List<Passage> passages,
        List<Attente> attentes,
        List<Partie> parties,
        List<Participant> participants,
        Lecteur lecteur,
        @Nullable String dispense) {

    EtatConvention etat() {
        return EtatConvention.valueOf(fiche.etat());
    }

    /// Whether what belongs to a degree is shown to the reader.
    boolean montre(Visibilite degre) {
        return lecteur.lit(Visibilite.valueOf(fiche.visibilite()), degre);
    }

    /// A version of the text was already put to review, since it started from the one in force.
    boolean dejaRelu() {
        return passages.reversed().stream()
                .takeWhile(
                        p -> !p.transition().equals(TransitionConvention.REPARTIR_DU_TEXTE.name()))
                .anyMatch(p -> p.transition().equals(TransitionConvention.OUVRIR_RELECTURE.name()));
    }

    boolean en(EtatConvention... etats) {
        return List.of(etats).contains(etat());
    }
}
