package fr.unisson.derives;

import fr.unisson.conventions.ConventionVue;
import fr.unisson.derives.domaine.GenreAlerte;
import java.time.LocalDate;
import java.util.List;

/// A rule that raises alerts by itself; each is a bean.
///
/// Asked as the platform, for a convention in force that is not suspended. It tells what it finds
/// that day, told before or not: what was told is recognised by its key.
public interface SourceDeDerive {

    /// Stable name: `engagement-en-retard`.
    String code();

    GenreAlerte genre();

    /// "Engagement en retard".
    String libelle();

    /// What it watches and why, for people who set its thresholds.
    String explication();

    /// With their usual values; empty when nothing can be adjusted.
    List<Seuil> seuils();

    List<ConstatDeDerive> constats(ConventionVue convention, LocalDate jour, Seuils seuils);
}
