package fr.unisson.documents;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/// The empty signature field that the seal fills.
///
/// It is laid before sealing because PDF/UA-1 (7.18.1, 7.18.4) wants a described field whose widget
/// is a `Form` element of the structure tree, and a signature may no longer touch that tree. The
/// widget has no area: nothing is drawn, and PDF/A then asks for no appearance.
final class ChampDeSceau {

    static final String NOM = "Sceau";

    private ChampDeSceau() {}

    static void poser(PDDocument pdf) throws IOException {
        var formulaire = new PDAcroForm(pdf);
        var champ = new PDSignatureField(formulaire);
        champ.setPartialName(NOM);
        champ.setAlternateFieldName("Sceau électronique du document");
        formulaire.setFields(List.of(champ));
        pdf.getDocumentCatalog().setAcroForm(formulaire);

        var page = pdf.getPage(pdf.getNumberOfPages() - 1);
        var vignette = champ.getWidgets().getFirst();
        vignette.setRectangle(new PDRectangle(0, 0, 0, 0));
        vignette.setPage(page);
        vignette.setPrinted(true);
        vignette.setLocked(true);
        page.getAnnotations().add(vignette);

        var racine = Objects.requireNonNull(pdf.getDocumentCatalog().getStructureTreeRoot());
        var element = new PDStructureElement(StandardStructureTypes.FORM, document(racine));
        element.setPage(page);
        element.setAlternateDescription("Sceau électronique du document");
        var reference = new PDObjectReference();
        reference.setReferencedObject(vignette);
        element.appendKid(reference);
        document(racine).appendKid(element);
        vignette.setStructParent(inscrire(racine, element));
    }

    private static PDStructureElement document(PDStructureTreeRoot racine) {
        return (PDStructureElement) racine.getKids().getFirst();
    }

    /// Adds the element to the reverse index of the structure tree and returns its key.
    private static int inscrire(PDStructureTreeRoot racine, PDStructureElement element) {
        int cle = racine.getParentTreeNextKey();
        var arbre = racine.getParentTree().getCOSObject();
        var nombres = (COSArray) arbre.getDictionaryObject(COSName.NUMS);
        nombres.add(COSInteger.get(cle));
        nombres.add(element);
        racine.setParentTreeNextKey(cle + 1);
        return cle;
    }
}
