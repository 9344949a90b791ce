package fr.unisson.socle.web;

import fr.unisson.socle.Typographie;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.support.RequestContextUtils;

/// Writes what a handler returns: a page, a page with a status, or a redirection.
final class Rendu {

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private Rendu() {}

    /// The page, rendered whole before the first byte leaves: an error in it can still be answered.
    /// Its spaces are those of French whoever wrote its words: a template, a rule, a person.
    static byte[] rendre(JteModel page) {
        return Typographie.balisee(page.render()).getBytes(StandardCharsets.UTF_8);
    }

    static final class Pages implements HandlerMethodReturnValueHandler {

        @Override
        public boolean supportsReturnType(MethodParameter retour) {
            return JteModel.class.isAssignableFrom(retour.getParameterType());
        }

        @Override
        public void handleReturnValue(
                @Nullable Object valeur,
                MethodParameter retour,
                ModelAndViewContainer conteneur,
                NativeWebRequest requete)
                throws IOException {
            conteneur.setRequestHandled(true);
            var reponse =
                    Objects.requireNonNull(requete.getNativeResponse(HttpServletResponse.class));
            var sortie = rendre((JteModel) Objects.requireNonNull(valeur));
            reponse.setContentType(HTML.toString());
            reponse.setContentLength(sortie.length);
            reponse.getOutputStream().write(sortie);
        }
    }

    static final class Redirections implements HandlerMethodReturnValueHandler {

        @Override
        public boolean supportsReturnType(MethodParameter retour) {
            return Redirection.class.isAssignableFrom(retour.getParameterType());
        }

        @Override
        public void handleReturnValue(
                @Nullable Object valeur,
                MethodParameter retour,
                ModelAndViewContainer conteneur,
                NativeWebRequest web) {
            conteneur.setRequestHandled(true);
            var redirection = (Redirection) Objects.requireNonNull(valeur);
            var requete = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
            var reponse = Objects.requireNonNull(web.getNativeResponse(HttpServletResponse.class));
            if (redirection.message() != null) {
                RequestContextUtils.getOutputFlashMap(requete)
                        .put(Redirection.MESSAGE, redirection.message());
                RequestContextUtils.saveOutputFlashMap(redirection.adresse(), requete, reponse);
            }
            reponse.setStatus(HttpServletResponse.SC_SEE_OTHER);
            reponse.setHeader("Location", redirection.adresse());
        }
    }

    /// Serves `ResponseEntity<JteModel>`.
    static final class PagesAvecStatut extends AbstractHttpMessageConverter<JteModel> {

        PagesAvecStatut() {
            super(MediaType.TEXT_HTML, MediaType.ALL);
            setDefaultCharset(StandardCharsets.UTF_8);
        }

        @Override
        protected boolean supports(Class<?> type) {
            return JteModel.class.isAssignableFrom(type);
        }

        @Override
        public List<MediaType> getSupportedMediaTypes(Class<?> type) {
            return List.of(HTML);
        }

        @Override
        public boolean canRead(Class<?> type, @Nullable MediaType media) {
            return false;
        }

        @Override
        protected JteModel readInternal(Class<? extends JteModel> type, HttpInputMessage entree) {
            throw new UnsupportedOperationException("Pages are only written");
        }

        @Override
        protected void writeInternal(JteModel page, HttpOutputMessage sortie) throws IOException {
            sortie.getHeaders().setContentType(HTML);
            sortie.getBody().write(rendre(page));
        }
    }
}
