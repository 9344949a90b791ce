package fr.unisson.preuves.web;

import fr.unisson.socle.web.Fil;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Every object that proves something, those that most depends on first.
public record PageObjets(Fil fil, List<Rang> objets) {

    /// @param lien empty where the reader may not read it
    /// @param prouves how many points it proves today, alone or not
    /// @param obstacle why it proves nothing today; null when it proves something
    /// @param seul how many points it alone proves today
    public record Rang(
            String nom,
            String lien,
            String page,
            int prouves,
            int seul,
            @Nullable String obstacle) {}

    public PageObjets {
        objets = List.copyOf(objets);
    }
}
