package fr.unisson.gouvernance;

import org.jspecify.annotations.Nullable;

/// A point of the agenda of a meeting.
///
/// @param duree minutes, null when not said
/// @param mot the word that goes with a refusal or a postponement
/// @param lien where what it comes from is read
/// @param note the draft of the minutes on it, empty for who may not read it
/// @param noteVersion 0 before the first word
public record Point(
        PointId id,
        ReunionId reunion,
        int version,
        EtatPoint etat,
        int rang,
        String titre,
        NaturePoint nature,
        @Nullable Integer duree,
        String presentePar,
        String precisions,
        String mot,
        Sujet.@Nullable Objet objet,
        @Nullable String lien,
        String proposePar,
        String note,
        int noteVersion) {

    public boolean ouvert() {
        return etat == EtatPoint.INSCRIT;
    }
}
