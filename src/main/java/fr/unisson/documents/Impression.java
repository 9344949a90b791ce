package fr.unisson.documents;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.logging.Level;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import unisson.pages.StaticTemplates;

/// Prints XHTML as PDF/A-3a and PDF/UA-1: tagged, in French, with bookmarks and embedded fonts.
///
/// The same model at the same instant gives the same bytes, hence the same digest. Nothing outside
/// the model is ever read: no file, no address. An empty signature field, in its place in the
/// structure tree, waits for [Sceau] on the last page.
@Service
@Lazy
public class Impression {

    private static final float PDF_1_7 = 1.7f;

    static {
        XRLog.listRegisteredLoggers().forEach(nom -> XRLog.setLevel(nom, Level.WARNING));
    }

    private final Clock horloge;

    Impression(Clock horloge) {
        this.horloge = horloge;
    }

    /// Prints the model as one PDF.
    ///
    /// @throws IllegalArgumentException when the body is not well-formed XHTML
    public Contenu imprimer(Maquette maquette) {
        var page = composer(maquette);
        try (var rendu = moteur(page).buildPdfRenderer()) {
            rendu.layout();
            rendu.createPDFWithoutClosing();
            return finir(rendu, maquette);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Contenu finir(PdfBoxRenderer rendu, Maquette maquette) throws IOException {
        var finition = new FinitionPdf(rendu.getPdfDocument(), horloge.instant());
        finition.decrire(maquette);
        finition.joindre(maquette.pieces());
        finition.reserverLeSceau();
        var sortie = new ByteArrayOutputStream();
        finition.ecrire(sortie);
        return Contenu.de(sortie.toByteArray());
    }

    private static Document composer(Maquette maquette) {
        var texte = Caracteres.imprimables(maquette);
        var style = Ressources.texte("/impression/imprime.css");
        var page = Xhtml.lire(new StaticTemplates().documentsImprime(texte, style).render());
        var corps = (Element) page.getElementsByTagName("main").item(0);
        var fragment = Xhtml.lire("<div>" + texte.corps() + "</div>").getDocumentElement();
        Epuration.epurer(fragment);
        corps.appendChild(page.importNode(fragment, true));
        new Charpente(page, corps).dresser();
        return page;
    }

    private static PdfRendererBuilder moteur(Document page) {
        var moteur = new PdfRendererBuilder();
        moteur.usePdfAConformance(PdfAConformance.PDFA_3_A)
                .usePdfUaAccessibility(true)
                .usePdfVersion(PDF_1_7)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .withProducer(FinitionPdf.OUTIL);
        moteur.withW3cDocument(page, null);
        moteur.useUnicodeLineBreaker(new CoupureDeLignes());
        moteur.useExternalResourceAccessControl(
                (adresse, type) -> adresse.startsWith("data:"),
                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        moteur.useExternalResourceAccessControl(
                (adresse, type) -> adresse.startsWith("data:"),
                ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        Polices.poser(moteur);
        return moteur;
    }
}
