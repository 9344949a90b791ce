package fr.unisson.api.web;

import fr.unisson.socle.web.Acces;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;
import unisson.pages.Templates;

/// The API, for people who look for what it offers.
@Controller
@Acces(Acces.Qui.PUBLIC)
class PageDeLApiController {

    private final OpenApiWebMvcResource description;
    private final JsonMapper json;
    private final String adresse;
    private final Templates pages;

    PageDeLApiController(
            OpenApiWebMvcResource description,
            JsonMapper json,
            @Value("${springdoc.api-docs.path}") String adresse,
            Templates pages) {
        this.description = description;
        this.json = json;
        this.adresse = adresse;
        this.pages = pages;
    }

    @GetMapping("/api")
    JteModel page(HttpServletRequest requete) throws Exception {
        var lue = json.readTree(description.openapiJson(requete, adresse, Locale.FRENCH));
        return pages.apiPage(LectureDeLApi.lire(lue, adresse));
    }
}
