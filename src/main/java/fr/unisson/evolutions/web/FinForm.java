package fr.unisson.evolutions.web;

import fr.unisson.socle.web.Champs;
import fr.unisson.socle.web.Erreurs;
import org.jspecify.annotations.Nullable;

/// What is typed about a suspension, a termination or a closing.
public record FinForm(
        @Nullable String version,
        @Nullable String decision,
        @Nullable String jusquAu,
        @Nullable String motif,
        @Nullable String effet,
        @Nullable String raison,
        @Nullable String relais,
        @Nullable String dispense) {

    /// Told by organisations of their situation: nobody they care for is named.
    Erreurs erreurs() {
        return Erreurs.AUCUNE
                .raconter("motif", motif, Champs.DOCUMENT)
                .raconter("raison", raison, Champs.DOCUMENT)
                .raconter("relais", relais, Champs.DOCUMENT)
                .raconter("dispense", dispense, Champs.DOCUMENT);
    }

    static FinForm vide() {
        return new FinForm(null, null, null, null, null, null, null, null);
    }
}
