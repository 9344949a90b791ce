package fr.unisson.gouvernance.web;

import fr.unisson.gouvernance.PointId;
import java.util.Optional;
import java.util.regex.Pattern;

/// A point of a meeting under way, as an address names it: where a form about it leads back.
record PointDeSeance(String adresse, PointId point) {

    private static final Pattern FORME =
            Pattern.compile("/reunions/\\d{1,18}/seance\\?point=(\\d{1,18})");

    /// Empty for any other address.
    static Optional<PointDeSeance> dans(String adresse) {
        var m = FORME.matcher(adresse);
        return m.matches()
                ? Optional.of(new PointDeSeance(adresse, PointId.of(m.group(1))))
                : Optional.empty();
    }
}
