package fr.unisson.actions.web;

import fr.unisson.actions.domaine.Recurrence.Declencheur;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How an action comes again.
///
/// @param vive a rule stands, and can be stopped
public record PageRecurrence(
        Fil fil,
        String adresse,
        String retour,
        String objet,
        boolean vive,
        Saisie form,
        Erreurs erreurs) {

    public record Saisie(
            @Nullable Integer version,
            @Nullable String mois,
            @Nullable String declencheur,
            @Nullable String avance,
            @Nullable String fin,
            @Nullable String geste) {}

    public List<Choix> rythmes() {
        return Stream.of(1, 2, 3, 4, 6, 12, 24)
                .map(m ->
                        new Choix(
                                m.toString(),
                                new fr.unisson.actions.domaine.Recurrence(
                                                m, Declencheur.DATE, 0, null)
                                        .enMots()))
                .toList();
    }

    public List<Choix> declencheurs() {
        return Arrays.stream(Declencheur.values())
                .map(d -> new Choix(d.name(), d.libelle()))
                .toList();
    }

    public List<String> declencheurChoisi() {
        return form.declencheur() == null ? List.of() : List.of(form.declencheur());
    }
}
