package fr.unisson.socle.antivirus;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.multipart.support.StandardMultipartHttpServletRequest;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.DispatcherServlet;

/// The one door by which files come in, whatever page receives them. Without an antivirus it is the
/// one of Spring.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class PorteDesFichiers {

    @Bean(name = DispatcherServlet.MULTIPART_RESOLVER_BEAN_NAME)
    StandardServletMultipartResolver porte(Antivirus antivirus, MultipartProperties reglages) {
        var porte =
                antivirus.regle()
                        ? new Gardee(antivirus, reglages.isResolveLazily())
                        : new StandardServletMultipartResolver();
        porte.setResolveLazily(reglages.isResolveLazily());
        porte.setStrictServletCompliance(reglages.isStrictServletCompliance());
        return porte;
    }

    private static final class Gardee extends StandardServletMultipartResolver {

        private final Antivirus antivirus;
        private final boolean tard;

        /// @param tard whether the body is read only when a page asks for a file
        Gardee(Antivirus antivirus, boolean tard) {
            this.antivirus = antivirus;
            this.tard = tard;
        }

        @Override
        public MultipartHttpServletRequest resolveMultipart(HttpServletRequest requete) {
            return new Envoi(requete, tard, antivirus);
        }
    }

    private static final class Envoi extends StandardMultipartHttpServletRequest {

        private final Antivirus antivirus;
        private @Nullable MultiValueMap<String, MultipartFile> gardes;

        Envoi(HttpServletRequest requete, boolean tard, Antivirus antivirus) {
            super(requete, tard);
            this.antivirus = antivirus;
        }

        @Override
        protected MultiValueMap<String, MultipartFile> getMultipartFiles() {
            var deja = gardes;
            if (deja == null) {
                var neufs = new LinkedMultiValueMap<String, MultipartFile>();
                super.getMultipartFiles()
                        .forEach((champ, fichiers) ->
                                fichiers.forEach(
                                        f -> neufs.add(champ, new FichierExamine(f, antivirus))));
                deja = neufs;
                gardes = deja;
            }
            return deja;
        }
    }
}
