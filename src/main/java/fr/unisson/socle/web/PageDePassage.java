package fr.unisson.socle.web;

import fr.unisson.socle.vie.Verification;
import java.util.List;

/// Before something moves: what the passage does, what it still lacks.
///
/// @param versRetour the words of the link back, when the passage lacks something
public record PageDePassage(
        Fil fil,
        String titre,
        String geste,
        String adresse,
        String retour,
        String versRetour,
        int version,
        List<String> effets,
        List<Verification> verifications,
        boolean motifRequis,
        String motif,
        Erreurs erreurs) {

    public PageDePassage {
        effets = List.copyOf(effets);
        verifications = List.copyOf(verifications);
    }

    public boolean pret() {
        return verifications.stream().allMatch(Verification::remplie);
    }
}
