package fr.unisson.evolutions.web;

import fr.unisson.socle.web.Champs;
import fr.unisson.socle.web.Erreurs;
import org.jspecify.annotations.Nullable;

/// What is typed about a withdrawal: its announcement, the exchange, the notification.
public record RetraitForm(
        @Nullable String raison,
        @Nullable String version,
        @Nullable String motif,
        @Nullable String effet,
        @Nullable String engagements,
        @Nullable String restitution) {

    /// Told by organisations of their situation: nobody they care for is named.
    Erreurs erreurs() {
        return Erreurs.AUCUNE
                .raconter("raison", raison, Champs.DOCUMENT)
                .raconter("motif", motif, Champs.DOCUMENT)
                .raconter("engagements", engagements, Champs.DOCUMENT)
                .raconter("restitution", restitution, Champs.DOCUMENT);
    }

    static RetraitForm vide() {
        return new RetraitForm(null, null, null, null, null, null);
    }
}
