package fr.unisson.conventions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the final document prints, ready to be read.
///
/// @param texte the signed text as HTML: parties, articles and register of agreements and
///   divergences with each position word for word
/// @param visas one sentence per body's decision
/// @param effet when it takes effect, in words
public record DocumentSigne(
        String titre,
        @Nullable String numero,
        int version,
        String empreinte,
        String signeeLe,
        String effet,
        List<String> parties,
        List<String> visas,
        String texte,
        List<Signature> signatures) {

    public DocumentSigne {
        parties = List.copyOf(parties);
        visas = List.copyOf(visas);
        signatures = List.copyOf(signatures);
    }

    /// @param mode how it was given: in the tool, or on a paper kept by somebody
    /// @param mandat by which power, in words
    public record Signature(
            String partie, String nom, String qualite, String mandat, String date, String mode) {}

    public String designation() {
        return numero == null ? titre : titre + ", convention n° " + numero;
    }
}
