package fr.unisson.gouvernance.web;

import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The notes of all points, read again before the minutes are sent.
public record PageNotes(
        Fil fil, String adresse, String retour, List<NoteLue> notes, Erreurs erreurs) {

    /// @param autre what somebody else wrote meanwhile, null when nobody did
    public record NoteLue(
            String point, String titre, int version, String texte, @Nullable String autre) {}
}
