package fr.unisson.socle.web;

import fr.unisson.socle.vie.Verification;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Before something moves: what the passage does, what it still lacks.
///
/// @param partant the object, when this passage gives it up: what rests on it is told
/// @param situees the same requirements, with where each is met; null when that is not told
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
        @Nullable List<Exigee> situees,
        Dependances.@Nullable Partant partant,
        boolean motifRequis,
        String motif,
        Erreurs erreurs) {

    public PageDePassage {
        effets = List.copyOf(effets);
        verifications = List.copyOf(verifications);
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
            List<Verification> verifications,
            Dependances.@Nullable Partant partant,
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
                verifications,
                null,
                partant,
                motifRequis,
                motif,
                erreurs);
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
            List<Verification> verifications,
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
                verifications,
                null,
                motifRequis,
                motif,
                erreurs);
    }

    public List<Exigee> exigences() {
        return situees == null ? Exigee.de(verifications) : situees;
    }

    public boolean pret() {
        return verifications.stream().allMatch(Verification::remplie);
    }
}
