package fr.unisson.documents;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The S3-compatible store of files, under `unisson.fichiers.s3`; files stay in the database
/// without it.
///
/// @param adresse address of the service, such as `https://s3.hopital.example`
/// @param seau the bucket, which must exist
/// @param cle identifier of the access key
@ConfigurationProperties("unisson.fichiers.s3")
record ReglagesDuMagasin(
        @DefaultValue("") String adresse,
        @DefaultValue("") String seau,
        @DefaultValue("us-east-1") String region,
        @DefaultValue("") String cle,
        @DefaultValue("") String secret) {

    boolean donnes() {
        return !adresse.isBlank() || !seau.isBlank();
    }

    /// The first setting that is missing.
    @Nullable String manque() {
        if (adresse.isBlank()) return "UNISSON_FICHIERS_S3_ADRESSE";
        if (seau.isBlank()) return "UNISSON_FICHIERS_S3_SEAU";
        if (cle.isBlank()) return "UNISSON_FICHIERS_S3_CLE";
        return secret.isBlank() ? "UNISSON_FICHIERS_S3_SECRET" : null;
    }
}
