package fr.unisson.gouvernance.web;

import fr.unisson.gouvernance.Sujet;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import java.util.List;
import java.util.Map;

/// What waits for the instance, to be ticked for this agenda.
public record PageSujets(
        Fil fil, String adresse, String retour, Map<String, List<Sujet>> sujets, Erreurs erreurs) {

    public static List<Choix> choix(List<Sujet> sujets) {
        return sujets.stream()
                .map(s ->
                        new Choix(s.cle(), s.titre(), s.pourquoi().isBlank() ? null : s.pourquoi()))
                .toList();
    }
}
