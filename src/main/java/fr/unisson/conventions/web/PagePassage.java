package fr.unisson.conventions.web;

import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Dependances.Partant;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Exigee;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Before a passage: what it does, what it needs, what it asks.
///
/// @param pertes what will be lost, in words; asks for a confirmation when not empty
public record PagePassage(
        TeteConvention tete,
        String transition,
        String titre,
        String bouton,
        String effet,
        List<Exigee> exigences,
        Demandes demandes,
        List<Perte> pertes,
        boolean danger,
        int version,
        PassageForm form,
        Erreurs erreurs) {

    /// What this passage asks for, beyond its requirements.
    public record Demandes(
            boolean motif,
            @Nullable Limite limite,
            List<Choix> volets,
            List<Choix> avertissements) {}

    /// The last day to do what this passage asks of the others.
    public record Limite(String libelle, boolean facultative) {}

    public record Perte(long id, String phrase) {}

    public String adresse() {
        return tete.adresse() + "/passage/" + transition;
    }

    /// The convention, when this passage ends it.
    public @Nullable Partant partant() {
        return transition.equals("abandonner")
                ? new Partant("conventions", "convention", tete.id())
                : null;
    }

    /// Requirements met by what this form asks for are not missing.
    public boolean possible() {
        return exigences.stream().allMatch(Exigee::remplie);
    }
}
