package fr.unisson.api.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.DocumentsDeConvention.Document;
import fr.unisson.conventions.DocumentsDeConvention.Nature;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// A file of a convention.
///
/// @param titre of the annex, or the name of the file
/// @param empreinte SHA-256 of its content, in hexadecimal
/// @param elimineLe since when its content is no longer kept
/// @param contenu where it is read
@JsonInclude(JsonInclude.Include.NON_NULL)
record DocumentLu(
        long id,
        Nature nature,
        String titre,
        String nom,
        String type,
        long taille,
        String empreinte,
        Instant deposeLe,
        @Nullable Instant elimineLe,
        String contenu) {

    static DocumentLu de(ConventionId convention, Document d) {
        var f = d.fichier();
        return new DocumentLu(
                f.id().valeur(),
                d.nature(),
                d.titre(),
                f.nom(),
                f.type(),
                f.taille(),
                f.empreinte(),
                f.deposeLe(),
                f.elimineLe(),
                "/api/v1/conventions/" + convention + "/documents/" + f.id());
    }

    /// The digest as RFC 9530 writes it.
    static String condense(String empreinte) {
        return "sha-256=:"
                + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(empreinte))
                + ":";
    }
}
