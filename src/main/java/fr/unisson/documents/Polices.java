package fr.unisson.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// The fonts of printed documents, embedded in each of them: Atkinson Hyperlegible, drawn for
/// readers with low vision, and DejaVu Sans for the signs that it lacks.
final class Polices {

    private static final int GRAS = 700;
    private static final int NORMAL = 400;

    private record Police(
            String famille, String fichier, int graisse, FontStyle style, FSFontUseCase emploi) {}

    private static final String SECOURS = "DejaVuSans.ttf";
    private static final String SECOURS_GRAS = "DejaVuSans-Bold.ttf";

    private static final List<Police> POLICES =
            List.of(
                    texte("Regular", NORMAL, FontStyle.NORMAL),
                    texte("Italic", NORMAL, FontStyle.ITALIC),
                    texte("Bold", GRAS, FontStyle.NORMAL),
                    texte("BoldItalic", GRAS, FontStyle.ITALIC),
                    secours(SECOURS, NORMAL),
                    secours(SECOURS_GRAS, GRAS));

    private static final CmapLookup SIGNES = signes(SECOURS);
    private static final CmapLookup SIGNES_GRAS = signes(SECOURS_GRAS);

    private Polices() {}

    private static Police texte(String dessin, int graisse, FontStyle style) {
        var fichier = "AtkinsonHyperlegible-" + dessin + ".ttf";
        return new Police("Atkinson", fichier, graisse, style, FSFontUseCase.DOCUMENT);
    }

    private static Police secours(String fichier, int graisse) {
        return new Police(
                "DejaVu", fichier, graisse, FontStyle.NORMAL, FSFontUseCase.FALLBACK_FINAL);
    }

    static void poser(PdfRendererBuilder page) {
        for (var police : POLICES) {
            page.useFont(
                    () -> Ressources.flux("/polices/" + police.fichier()),
                    police.famille(),
                    police.graisse(),
                    police.style(),
                    true,
                    EnumSet.of(police.emploi()));
        }
    }

    /// PDF/A forbids a character without glyph: what the last font cannot draw cannot be printed.
    static boolean saitDessiner(int point) {
        return SIGNES.getGlyphId(point) != 0 && SIGNES_GRAS.getGlyphId(point) != 0;
    }

    private static CmapLookup signes(String fichier) {
        var ttf = new RandomAccessReadBuffer(Ressources.octets("/polices/" + fichier));
        try (var police = new TTFParser().parse(ttf)) {
            return police.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
