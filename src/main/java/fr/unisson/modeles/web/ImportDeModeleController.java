package fr.unisson.modeles.web;

import fr.unisson.acces.SessionCourante;
import fr.unisson.modeles.FormatDeModele;
import fr.unisson.modeles.ModeleId;
import fr.unisson.modeles.ModelesPropres;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import gg.jte.models.runtime.JteModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import unisson.pages.Templates;

/// A model taken out of another Unisson, or of another organisation, comes in as a draft.
@Controller
@Acces
@RequestMapping(Lieux.ADRESSE + "/importer")
class ImportDeModeleController {

    private static final int OCTETS_AU_PLUS = 1_000_000;

    private final ModelesPropres modeles;
    private final Templates pages;

    ImportDeModeleController(ModelesPropres modeles, Templates pages) {
        this.modeles = modeles;
        this.pages = pages;
    }

    @GetMapping
    JteModel choisir() {
        modeles.exiger(SessionCourante.organisationExigee());
        return page(Erreurs.AUCUNE);
    }

    @PostMapping
    Object importer(@RequestParam(required = false) @Nullable MultipartFile fichier)
            throws IOException {
        if (fichier == null || fichier.isEmpty()) return refuser("Choisissez un fichier.");
        if (fichier.getSize() > OCTETS_AU_PLUS)
            return refuser("Ce fichier dépasse 1 Mo : ce n’est pas un modèle.");
        var texte = new String(fichier.getBytes(), StandardCharsets.UTF_8).replace("\ufeff", "");
        try {
            var modele = FormatDeModele.lire(texte);
            return switch (modeles.creer(
                    SessionCourante.organisationExigee(), modele, "un fichier")) {
                case Resultat.Fait<ModeleId>(var id) ->
                        Redirection.vers(Lieux.de(id))
                                .avecMessage("Le modèle est importé, en brouillon.");
                case Resultat.Refus<ModeleId>(var motifs) -> refuser(motifs.getFirst().phrase());
            };
        } catch (IllegalArgumentException e) {
            return refuser("Ce fichier ne se lit pas comme un modèle. " + e.getMessage() + ".");
        }
    }

    private Object refuser(String phrase) {
        return Refus.page(page(Erreurs.de("fichier", phrase)));
    }

    private JteModel page(Erreurs erreurs) {
        return pages.modelesImporter(Lieux.FIL, erreurs);
    }
}
