package fr.unisson.acces.web;

import fr.unisson.acces.SessionsDeFournisseur;
import fr.unisson.acces.SessionsDeFournisseur.Suite;
import fr.unisson.socle.web.Acces;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where a provider tells that somebody left it. It has no session; the signed notice says all.
/// Answers as OpenID Connect Back-Channel Logout 1.0 §2.8 wants.
@Controller
@Acces(Acces.Qui.PUBLIC)
class AvisDeDeconnexionController {

    static final String ADRESSE = "/deconnexion/avis/";

    private final SessionsDeFournisseur sessions;

    AvisDeDeconnexionController(SessionsDeFournisseur sessions) {
        this.sessions = sessions;
    }

    @PostMapping(ADRESSE + "{code}")
    ResponseEntity<?> recevoir(
            HttpServletRequest requete,
            @PathVariable String code,
            @RequestParam(name = "logout_token", defaultValue = "") String jeton) {
        return switch (sessions.recevoir(code, jeton, requete.getRemoteAddr())) {
            case Suite.Obeie _ -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).build();
            case Suite.Refusee(var raison) ->
                    ResponseEntity.badRequest()
                            .cacheControl(CacheControl.noStore())
                            .contentType(MediaType.APPLICATION_JSON)
                            .body(Map.of("error", "invalid_request", "error_description", raison));
            case Suite.TropDEssais(var attente) ->
                    ResponseEntity.status(429)
                            .header(
                                    HttpHeaders.RETRY_AFTER,
                                    String.valueOf(Math.max(1, attente.toSeconds())))
                            .build();
        };
    }
}
