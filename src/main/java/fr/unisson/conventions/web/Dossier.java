package fr.unisson.conventions.web;

import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.donnees.ConventionLecture.Attente;
import fr.unisson.conventions.donnees.ConventionLecture.Fiche;
import fr.unisson.conventions.donnees.ConventionLecture.Passage;
import fr.unisson.conventions.donnees.PartiesLecture.Participant;
import fr.unisson.conventions.donnees.PartiesLecture.Partie;
import java.util.List;

/// What every page of a convention has read before it composes itself.
record Dossier(
        TeteConvention tete,
        Fiche fiche,
        List<Passage> passages,
        List<Attente> attentes,
        List<Partie> parties,
        List<Participant> participants,
        Lecteur lecteur) {

    EtatConvention etat() {
        return EtatConvention.valueOf(fiche.etat());
    }

    boolean en(EtatConvention... etats) {
        return List.of(etats).contains(etat());
    }
}
