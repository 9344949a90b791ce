package fr.unisson.conventions;

import fr.unisson.socle.Segment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the final document prints, ready to be read.
///
/// @param ouLesLire address of the page of the annexes
/// @param genre « Convention de partenariat » or « Avenant »
/// @param modifications for an amendment, difference of each article with the text in force
/// @param texte the signed text as HTML: parties, articles and register of agreements and
///   divergences with each position word for word
/// @param visas one sentence per body's decision
/// @param annexesVivantes living annexes of that day, named outside what is signed
/// @param effet when it takes effect, in words
public record DocumentSigne(
        String genre,
        String titre,
        @Nullable String numero,
        int version,
        String empreinte,
        String signeeLe,
        String effet,
        List<String> parties,
        List<String> visas,
        String texte,
        List<Signature> signatures,
        List<Modification> modifications,
        List<String> annexesVivantes,
        String ouLesLire) {

    public DocumentSigne {
        parties = List.copyOf(parties);
        visas = List.copyOf(visas);
        signatures = List.copyOf(signatures);
        modifications = List.copyOf(modifications);
        annexesVivantes = List.copyOf(annexesVivantes);
    }

    /// @param mode how it was given: in the tool, or on a paper kept by somebody
    /// @param mandat by which power, in words
    public record Signature(
            String partie, String nom, String qualite, String mandat, String date, String mode) {}

    /// What an amendment changes in an article, beside its signed wording.
    public record Modification(String article, List<Segment> difference) {
        public Modification {
            difference = List.copyOf(difference);
        }
    }

    private String nature() {
        return modifications.isEmpty() && !genre.startsWith("Avenant") ? "convention" : "avenant";
    }

    public String designation() {
        return numero == null ? titre : titre + ", " + nature() + " n° " + numero;
    }
}
