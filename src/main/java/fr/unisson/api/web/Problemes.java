package fr.unisson.api.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Writes a failure before any handler runs.
@Component
class Problemes {

    private final JsonMapper json;
    private final String type;
    private final Function<Probleme, Object> forme;

    @Autowired
    Problemes(JsonMapper json) {
        this(json, MediaType.APPLICATION_PROBLEM_JSON_VALUE, p -> p);
    }

    private Problemes(JsonMapper json, String type, Function<Probleme, Object> forme) {
        this.json = json;
        this.type = type;
        this.forme = forme;
    }

    /// As FHIR tells them.
    static Problemes fhir(JsonMapper json) {
        return new Problemes(json, Fhir.TYPE.toString(), Fhir.OperationOutcome::de);
    }

    void ecrire(HttpServletResponse reponse, CodeDErreur code) throws IOException {
        if (code.statut() == 401) reponse.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        reponse.setStatus(code.statut());
        reponse.setContentType(type);
        reponse.setCharacterEncoding(StandardCharsets.UTF_8);
        reponse.getOutputStream().write(json.writeValueAsBytes(forme.apply(Probleme.de(code))));
    }
}
