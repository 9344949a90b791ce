package fr.unisson.modeles.web;

import fr.unisson.bureautique.DocumentWord;
import fr.unisson.bureautique.EcritureWord;
import fr.unisson.modeles.DocumentType;
import fr.unisson.modeles.DocumentsTypes;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.web.Acces;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import unisson.pages.Templates;

/// Amendments by block, letters and the review: read here, or taken in Word.
@Controller
@Acces
@RequestMapping(Lieux.ADRESSE + "/documents")
class DocumentsTypesController {

    private final DocumentsTypes documents;
    private final ObjectProvider<EcritureWord> word;
    private final Templates pages;

    DocumentsTypesController(
            DocumentsTypes documents, ObjectProvider<EcritureWord> word, Templates pages) {
        this.documents = documents;
        this.word = word;
        this.pages = pages;
    }

    @GetMapping("/{code}")
    JteModel lire(@PathVariable String code) {
        var d = charger(code);
        return pages.modelesDocument(
                new PageDocumentType(
                        Lieux.FIL,
                        d.nom(),
                        d.description(),
                        Lieux.ADRESSE + "/documents/" + code + "/word",
                        sousLeTitre(d)));
    }

    /// The page says the title already: a title of its own comes under it, the same one goes.
    private static String sousLeTitre(DocumentType d) {
        var texte = d.rempli(Map.of());
        var titre = "# " + d.nom() + "\n";
        return texte.startsWith(titre)
                ? texte.substring(titre.length())
                : texte.replaceAll("(?m)^(#+ )", "#$1");
    }

    @GetMapping("/{code}/word")
    ResponseEntity<byte[]> word(@PathVariable String code) {
        var d = charger(code);
        var document =
                new DocumentWord(
                        d.genre() == DocumentType.Genre.LETTRE ? "" : "Document type",
                        d.nom(),
                        List.of(d.description()),
                        "À compléter",
                        d.nom(),
                        d.rempli(Map.of()));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(EcritureWord.TYPE))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + d.code() + ".docx\"")
                .body(word.getObject().ecrire(document));
    }

    private DocumentType charger(String code) {
        return documents.trouver(code).orElseThrow(() -> new Introuvable("document " + code));
    }
}
