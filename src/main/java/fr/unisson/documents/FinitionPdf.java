package fr.unisson.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.springframework.web.util.HtmlUtils;

/// Last touches on a rendered document: its description, its attachments, the place of its seal.
final class FinitionPdf {

    static final String OUTIL = "Unisson";

    private final PDDocument pdf;
    private final Instant le;

    FinitionPdf(PDDocument pdf, Instant le) {
        this.pdf = pdf;
        this.le = le.truncatedTo(ChronoUnit.SECONDS);
    }

    /// The renderer writes the time of the machine; ours is the application's clock, so that
    /// printing again gives the same bytes.
    void decrire(Maquette maquette) throws IOException {
        var information = new PDDocumentInformation();
        information.setTitle(maquette.titre());
        information.setSubject(maquette.objet());
        information.setCreator(OUTIL);
        information.setProducer(OUTIL);
        information.setCreationDate(calendrier(le));
        information.setModificationDate(calendrier(le));
        pdf.setDocumentInformation(information);
        pdf.setDocumentId(le.toEpochMilli());
        var metadonnees = new PDMetadata(pdf);
        metadonnees.importXMPMetadata(xmp(maquette).getBytes(StandardCharsets.UTF_8));
        pdf.getDocumentCatalog().setMetadata(metadonnees);
    }

    private String xmp(Maquette maquette) {
        return Ressources.texte("/impression/metadonnees.xml")
                .replace("{outil}", OUTIL)
                .replace("{date}", le.toString())
                .replace("{objet}", xml(maquette.objet()))
                .replace("{titre}", xml(maquette.titre()));
    }

    private static String xml(String texte) {
        return HtmlUtils.htmlEscape(texte, StandardCharsets.UTF_8.name());
    }

    void joindre(List<PieceJointe> pieces) throws IOException {
        if (pieces.isEmpty()) {
            return;
        }
        var noms = new TreeMap<String, PDComplexFileSpecification>();
        var associees = new COSArray();
        for (var piece : pieces) {
            var fiche = fiche(piece);
            if (noms.put(piece.nom(), fiche) != null) {
                throw new IllegalArgumentException("Two attachments named " + piece.nom());
            }
            associees.add(fiche);
        }
        var arbre = new PDEmbeddedFilesNameTreeNode();
        arbre.setNames(noms);
        var catalogue = pdf.getDocumentCatalog();
        var dictionnaire =
                catalogue.getNames() == null
                        ? new PDDocumentNameDictionary(catalogue)
                        : catalogue.getNames();
        dictionnaire.setEmbeddedFiles(arbre);
        catalogue.setNames(dictionnaire);
        catalogue.getCOSObject().setItem(COSName.getPDFName("AF"), associees);
    }

    private PDComplexFileSpecification fiche(PieceJointe piece) throws IOException {
        var fichier = new PDEmbeddedFile(pdf, piece.contenu().ouvrir(), COSName.FLATE_DECODE);
        fichier.setSubtype(piece.type());
        fichier.setSize(piece.contenu().taille());
        fichier.setCreationDate(calendrier(piece.produiteLe()));
        fichier.setModDate(calendrier(piece.produiteLe()));
        var fiche = new PDComplexFileSpecification();
        fiche.setFile(piece.nom());
        fiche.setFileUnicode(piece.nom());
        fiche.setFileDescription(piece.description());
        fiche.setEmbeddedFile(fichier);
        fiche.setEmbeddedFileUnicode(fichier);
        fiche.getCOSObject().setName("AFRelationship", piece.relation().pdf());
        return fiche;
    }

    void reserverLeSceau() throws IOException {
        ChampDeSceau.poser(pdf);
    }

    void ecrire(OutputStream sortie) throws IOException {
        pdf.save(sortie);
    }

    private static Calendar calendrier(Instant instant) {
        return GregorianCalendar.from(instant.atZone(ZoneOffset.UTC));
    }
}
