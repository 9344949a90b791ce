package fr.unisson.gouvernance.web;

import fr.unisson.gouvernance.Matiere;
import fr.unisson.gouvernance.SourceMandat;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import java.util.Arrays;
import java.util.List;

/// The form that records a mandate.
public record PageMandat(
        MandatForm saisie, List<Choix> membres, List<Choix> donneurs, Erreurs erreurs) {

    public PageMandat {
        membres = List.copyOf(membres);
        donneurs = List.copyOf(donneurs);
    }

    public List<Choix> sources() {
        return Arrays.stream(SourceMandat.values())
                .map(s -> new Choix(s.name(), s.libelle(), s.exemple()))
                .toList();
    }

    public List<Choix> matieres() {
        return Arrays.stream(Matiere.values()).map(m -> new Choix(m.name(), m.libelle())).toList();
    }
}
