package fr.unisson.echeances.web;

import fr.unisson.echeances.Agendas;
import fr.unisson.echeances.Agendas.Lecture;
import fr.unisson.echeances.Calendriers;
import fr.unisson.socle.Empreinte;
import fr.unisson.socle.web.Acces;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;

/// What calendar programs read, again and again, without signing in: the address is the secret.
@Controller
@Acces(Acces.Qui.PUBLIC)
class FluxController {

    private final Agendas agendas;

    FluxController(Agendas agendas) {
        this.agendas = agendas;
    }

    @GetMapping("/agendas/{secret}.ics")
    ResponseEntity<byte[]> lire(@PathVariable String secret, HttpServletRequest requete) {
        return switch (agendas.lire(secret, requete.getRemoteAddr())) {
            case Lecture.Contenu(var octets) -> contenu(octets, requete);
            case Lecture.Inconnu() -> reponse(HttpStatus.NOT_FOUND).build();
            case Lecture.TropSouvent(var attente) ->
                    reponse(HttpStatus.TOO_MANY_REQUESTS)
                            .header("Retry-After", String.valueOf(secondes(attente)))
                            .build();
        };
    }

    private static ResponseEntity<byte[]> contenu(byte[] octets, HttpServletRequest requete) {
        var etiquette = "\"" + Empreinte.de(octets) + "\"";
        if (new ServletWebRequest(requete).checkNotModified(etiquette)) {
            return reponse(HttpStatus.NOT_MODIFIED).eTag(etiquette).build();
        }
        return reponse(HttpStatus.OK)
                .eTag(etiquette)
                .header("Content-Type", Calendriers.TYPE + "; charset=UTF-8")
                .header("Content-Disposition", "inline; filename=\"unisson.ics\"")
                .body(octets);
    }

    private static ResponseEntity.BodyBuilder reponse(HttpStatus etat) {
        return ResponseEntity.status(etat)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header("X-Robots-Tag", "noindex, nofollow")
                .header("Referrer-Policy", "no-referrer");
    }

    private static long secondes(Duration attente) {
        return Math.max(1, attente.toSeconds());
    }
}
