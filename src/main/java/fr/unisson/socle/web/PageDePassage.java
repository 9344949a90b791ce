package fr.unisson.socle.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Before something moves: what the passage does, what it still lacks.
///
/// @param versRetour the words of the link back, when the passage lacks something
/// @param partant the object, when this passage gives it up: what rests on it is told
public record PageDePassage(
        Fil fil,
        String titre,
        String geste,
        String adresse,
        String retour,
        String versRetour,
        int version,
        List<String> effets,
        List<Exigee> exigences,
        boolean motifRequis,
        String motif,
        Erreurs erreurs,
        Dependances.@Nullable Partant partant) {

    public PageDePassage {
        effets = List.copyOf(effets);
        exigences = List.copyOf(exigences);
    }

    public PageDePassage(
            Fil fil,
            String titre,
            String geste,
            String adresse,
            String retour,
            String versRetour,
            int version,
            List<String> effets,
            List<Exigee> exigences,
            boolean motifRequis,
            String motif,
            Erreurs erreurs) {
        this(
                fil,
                titre,
                geste,
                adresse,
                retour,
                versRetour,
                version,
                effets,
                exigences,
                motifRequis,
                motif,
                erreurs,
                null);
    }

    public boolean pret() {
        return exigences.stream().allMatch(Exigee::remplie);
    }
}
