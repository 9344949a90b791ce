package fr.unisson.pilotage;

import fr.unisson.conventions.ConventionId;
import fr.unisson.pilotage.domaine.EtatMission;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A common mission, as the participants follow it.
///
/// @param rang its place in the text
/// @param texte its words as they were signed
/// @param ancrages where each partner's own project speaks of it
/// @param piloteDit whom the text names to lead it
/// @param partie the party that leads it, null while nobody does
/// @param repositionnee its words since the committee changed them, empty before
/// @param note what was said last
/// @param horsTexte an amendment took it out of the text in force
/// @param succedeA the one that an amendment replaced by this one
public record MissionVue(
        MissionId id,
        ConventionId convention,
        int rang,
        String texte,
        String ancrages,
        String piloteDit,
        @Nullable Long partie,
        @Nullable String nomPartie,
        String repositionnee,
        EtatMission etat,
        Instant etatLe,
        int version,
        String note,
        boolean horsTexte,
        @Nullable MissionId succedeA) {

    /// What it is today.
    public String enonce() {
        return repositionnee.isEmpty() ? texte : repositionnee;
    }

    public boolean finie() {
        return etat == EtatMission.SANS_OBJET;
    }

    /// Who leads it, in words.
    public String pilote() {
        return nomPartie == null ? "Pilote à désigner" : nomPartie;
    }

    public String adresse() {
        return "/conventions/" + convention + "/missions/" + id;
    }
}
