package fr.unisson.conventions.web;

import fr.unisson.bureautique.DocumentWord;
import fr.unisson.bureautique.EcritureWord;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.CopiesWord;
import fr.unisson.modeles.DocumentsTypes;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.web.Acces;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Word documents taken out of a convention: its text, and letters with its facts.
@Controller
@Acces
class CopiesWordController {

    private final CopiesWord copies;
    private final DocumentsTypes documents;
    private final ObjectProvider<EcritureWord> word;
    private final DossiersLus dossiers;

    CopiesWordController(
            CopiesWord copies,
            DocumentsTypes documents,
            ObjectProvider<EcritureWord> word,
            DossiersLus dossiers) {
        this.copies = copies;
        this.documents = documents;
        this.word = word;
        this.dossiers = dossiers;
    }

    /// @param actuel whether the text of now is wanted rather than the last frozen one
    @GetMapping("/conventions/{id}/texte/word")
    ResponseEntity<byte[]> texte(
            @PathVariable long id, @RequestParam(defaultValue = "false") boolean actuel) {
        lisible(id);
        return fichier("convention-" + id, copies.texte(new ConventionId(id), !actuel));
    }

    @GetMapping("/conventions/{id}/textes/{rang}/word")
    ResponseEntity<byte[]> consolide(@PathVariable long id, @PathVariable int rang) {
        return fichier(
                "convention-" + id + "-texte-" + rang,
                copies.consolide(new ConventionId(id), rang));
    }

    @GetMapping("/conventions/{id}/texte/documents/{code}")
    ResponseEntity<byte[]> document(@PathVariable long id, @PathVariable String code) {
        lisible(id);
        var type = documents.trouver(code).orElseThrow(() -> new Introuvable("document " + code));
        return fichier(
                code + "-" + id,
                copies.document(
                        new ConventionId(id), type, List.copyOf(Acteur.courant().organisations())));
    }

    /// Whoever may open the face of the text may take it out, nobody else.
    private void lisible(long id) {
        dossiers.ouvrir(id, Face.TEXTE);
    }

    private ResponseEntity<byte[]> fichier(String nom, DocumentWord document) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(EcritureWord.TYPE))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + nom + ".docx\"")
                .body(word.getObject().ecrire(document));
    }
}
