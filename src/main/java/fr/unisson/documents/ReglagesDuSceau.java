package fr.unisson.documents;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of the seal, under `unisson.sceau`.
///
/// @param fichier the PKCS#12 that holds the key; without it a key is made in the data folder
/// @param creer whether a missing key may be made: yes for a demonstration, no in production
/// @param horodatage address of an RFC 3161 authority; without it the seal stays at level B-B
/// @param confiance PEM certificates also trusted when checking: timestamp authorities, former keys
@ConfigurationProperties("unisson.sceau")
record ReglagesDuSceau(
        @Nullable Path fichier,
        @DefaultValue("") String motDePasse,
        @DefaultValue("true") boolean creer,
        @DefaultValue Horodatage horodatage,
        @Nullable Path confiance) {

    /// @param longTerme whether to embed what is needed to check again in years (PAdES B-LT)
    record Horodatage(@Nullable String url, @DefaultValue("false") boolean longTerme) {}

    /// An empty environment variable is no file.
    Optional<Path> fichierDonne() {
        return Optional.ofNullable(fichier).filter(f -> !f.toString().isBlank());
    }

    NiveauDuSceau niveau() {
        if (horodatage.url() == null || horodatage.url().isBlank()) {
            return NiveauDuSceau.B;
        }
        return horodatage.longTerme() ? NiveauDuSceau.LT : NiveauDuSceau.T;
    }
}
