package fr.unisson.campagnes.web;

import fr.unisson.socle.web.Ligne;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The campaigns that the reader holds, or to which their organisation is invited.
public record PageCampagnes(
        List<Ligne> lignes, @Nullable String suite, @Nullable String debut, boolean composable) {

    public PageCampagnes {
        lignes = List.copyOf(lignes);
    }
}
