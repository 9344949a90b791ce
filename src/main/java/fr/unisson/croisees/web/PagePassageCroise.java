package fr.unisson.croisees.web;

import fr.unisson.socle.vie.Verification;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import java.util.List;

/// Before a cross evaluation moves: what it does, what it still lacks.
public record PagePassageCroise(
        Fil fil,
        String titre,
        String geste,
        String adresse,
        String retour,
        int version,
        List<String> effets,
        List<Verification> verifications,
        boolean motifRequis,
        String motif,
        Erreurs erreurs) {

    public PagePassageCroise {
        effets = List.copyOf(effets);
        verifications = List.copyOf(verifications);
    }

    public boolean pret() {
        return verifications.stream().allMatch(Verification::remplie);
    }
}
