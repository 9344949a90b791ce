package fr.unisson.conventions.web;

import fr.unisson.socle.web.Erreurs;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The diagnostics the parties start from, and what they find in them together.
///
/// @param motifSansDiagnostic why there is none, when there is none
/// @param motifSaisi that reason as it was typed and refused
/// @param modifiable whether this reader may still write here
/// @param expliquable whether they may say why there is no diagnosis
public record PageDiagnostic(
        TeteConvention tete,
        List<Diagnostic> diagnostics,
        List<Constat> constats,
        @Nullable String motifSansDiagnostic,
        @Nullable String motifSaisi,
        boolean modifiable,
        boolean expliquable,
        DiagnosticForm form,
        ConstatForm constat,
        Erreurs erreurs) {

    /// What was typed in a form that closed meanwhile, to be copied; empty while it is open.
    public String garde() {
        if (modifiable || erreurs.vide()) return "";
        return Stream.of(
                        form.intitule(),
                        form.source(),
                        form.date(),
                        form.lien(),
                        constat.enonce(),
                        motifSaisi)
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    public record Diagnostic(
            long id,
            String intitule,
            String source,
            String date,
            @Nullable String lien,
            @Nullable Piece piece,
            String depose,
            boolean retirable) {}

    /// The document itself, to be downloaded.
    public record Piece(String adresse, String nom, String taille) {}

    /// @param enonce Markdown
    public record Constat(long id, String enonce, String par, boolean retirable) {}
}
