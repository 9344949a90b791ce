package fr.unisson.acces.web;

import fr.unisson.acces.Connexions;
import fr.unisson.acces.domaine.Jeton;
import fr.unisson.socle.web.Acces;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// Signing in by a single-use link. Opening the link spends nothing: mail programs open links
/// before people do.
@Controller
@Acces(Acces.Qui.PUBLIC)
class LienController {

    private static final String INUTILE =
            "Ce lien n’est plus valable : il sert une seule fois, pendant %d minutes. Demandez-en un autre depuis la page de connexion."
                    .formatted(Jeton.Usage.CONNEXION.duree().toMinutes());

    private final Connexions connexions;
    private final Passage passage;
    private final Templates pages;

    LienController(Connexions connexions, Passage passage, Templates pages) {
        this.connexions = connexions;
        this.passage = passage;
        this.pages = pages;
    }

    @PostMapping("/connexion/lien")
    Object demander(HttpServletRequest requete, @RequestParam String courriel) {
        var trop = connexions.demanderLien(courriel, requete.getRemoteAddr());
        return trop.isPresent()
                ? ResponseEntity.status(429).body(pages.accesCourrielEnvoye(trop.get().message()))
                : pages.accesCourrielEnvoye("");
    }

    @GetMapping("/connexion/lien/{jeton}")
    Object page(@PathVariable String jeton) {
        var valable =
                connexions
                        .etatDuLien(jeton, Jeton.Usage.CONNEXION)
                        .filter(e -> e == Jeton.Etat.VALABLE)
                        .isPresent();
        return valable ? pages.accesLien(new PageLien(jeton, true, "")) : refus(410, INUTILE);
    }

    @PostMapping("/connexion/lien/{jeton}")
    Object entrer(
            HttpServletRequest requete, HttpServletResponse reponse, @PathVariable String jeton) {
        return passage.suivre(
                requete,
                reponse,
                connexions.parLien(jeton, requete.getRemoteAddr()),
                "/",
                (_, message) -> refus(410, message),
                INUTILE);
    }

    private Object refus(int statut, String message) {
        return ResponseEntity.status(statut)
                .body(pages.accesLien(new PageLien("", false, message)));
    }
}
