package fr.unisson.api.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Writes a failure before any handler runs.
@Component
class Problemes {

    private final JsonMapper json;

    Problemes(JsonMapper json) {
        this.json = json;
    }

    void ecrire(HttpServletResponse reponse, CodeDErreur code) throws IOException {
        if (code.statut() == 401) reponse.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        reponse.setStatus(code.statut());
        reponse.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        reponse.setCharacterEncoding(StandardCharsets.UTF_8);
        reponse.getOutputStream().write(json.writeValueAsBytes(Probleme.de(code)));
    }
}
