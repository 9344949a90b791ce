package fr.unisson.documents.web;

import fr.unisson.documents.FichierId;
import fr.unisson.documents.Fichiers;
import fr.unisson.socle.web.Acces;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Hands a file over, always to be saved and never to be shown inside the site: what others
/// deposited must not run under our name.
@Controller
@Acces(Acces.Qui.CONNECTE)
class TelechargementController {

    private final Fichiers fichiers;

    TelechargementController(Fichiers fichiers) {
        this.fichiers = fichiers;
    }

    /// Opened before any header is set: a content that was eliminated answers with a page, which
    /// must not carry the headers of a file.
    @GetMapping("/documents/{id}")
    ResponseEntity<Resource> telecharger(@PathVariable FichierId id) {
        var fichier = fichiers.charger(id);
        var contenu = fichiers.ouvrir(id);
        var nom =
                ContentDisposition.attachment()
                        .filename(fichier.nom(), StandardCharsets.UTF_8)
                        .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, nom.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(fichier.empreinte())
                .contentType(MediaType.parseMediaType(fichier.type()))
                .contentLength(fichier.taille())
                .body(new InputStreamResource(contenu, fichier.nom()));
    }
}
