package fr.unisson.evolutions.web;

import fr.unisson.socle.web.Champs;
import fr.unisson.socle.web.Erreurs;
import org.jspecify.annotations.Nullable;

/// What is typed about an accession: its proposal, the answer of a party, its taking back.
public record AdhesionForm(
        @Nullable String organisation,
        @Nullable String origine,
        @Nullable String presentation,
        @Nullable String engagements,
        @Nullable String version,
        @Nullable String motif) {

    /// Told by organisations of their situation: nobody they care for is named.
    Erreurs erreurs() {
        return Erreurs.AUCUNE
                .raconter("presentation", presentation, Champs.DOCUMENT)
                .raconter("engagements", engagements, Champs.DOCUMENT)
                .raconter("motif", motif, Champs.DOCUMENT);
    }

    static AdhesionForm vide() {
        return new AdhesionForm(null, null, null, null, null, null);
    }
}
