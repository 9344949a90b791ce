package fr.unisson.actions.web;

import fr.unisson.actions.RepriseVue.Bilan;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Ligne;
import java.util.List;

/// Where a file is sent, with those that wait.
public record PageReprises(Fil fil, List<Ligne> recentes, Erreurs erreurs) {

    /// What was done of a file.
    public record PageBilan(Fil fil, String fichier, Bilan bilan) {}
}
