package fr.unisson.accueil.web;

import fr.unisson.socle.Introuvable;
import fr.unisson.socle.web.Acces;
import gg.jte.models.runtime.JteModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import unisson.pages.Templates;

/// The help pages, written in Markdown under `resources/aide`.
@Controller
@Acces(Acces.Qui.PUBLIC)
class AideController {

    private final Templates pages;

    AideController(Templates pages) {
        this.pages = pages;
    }

    @GetMapping("/aide")
    JteModel parcours() {
        return page(PageAide.Sujet.PARCOURS);
    }

    @GetMapping("/aide/{sujet}")
    JteModel sujet(@PathVariable String sujet) {
        return Arrays.stream(PageAide.Sujet.values())
                .filter(s -> s.adresse().equals("/aide/" + sujet))
                .findFirst()
                .map(this::page)
                .orElseThrow(() -> new Introuvable("aide " + sujet));
    }

    private JteModel page(PageAide.Sujet sujet) {
        return pages.accueilAide(new PageAide(sujet, texte(sujet)));
    }

    private static String texte(PageAide.Sujet sujet) {
        try {
            return new ClassPathResource(sujet.fichier())
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
