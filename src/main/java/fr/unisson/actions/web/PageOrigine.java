package fr.unisson.actions.web;

import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Another finding that the action answers.
public record PageOrigine(
        Fil fil, String adresse, String retour, String objet, Saisie form, Erreurs erreurs) {

    public record Saisie(@Nullable String origine, @Nullable String mots) {}

    public List<Choix> origines() {
        return ChoixDAction.origines();
    }
}
