package fr.unisson.accueil.web;

import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Redirection;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The search of the header: for now, the directory answers.
@Controller
@Acces(Acces.Qui.PUBLIC)
class RechercheController {

    @GetMapping("/recherche")
    Redirection chercher(@RequestParam(defaultValue = "") String q) {
        return Redirection.vers("/annuaire?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8));
    }
}
