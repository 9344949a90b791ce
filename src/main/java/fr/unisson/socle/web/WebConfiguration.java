package fr.unisson.socle.web;

import fr.unisson.socle.web.CadreDeRequete.Parts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import unisson.pages.StaticTemplates;
import unisson.pages.Templates;

@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    @Bean
    Templates templates() {
        return new StaticTemplates();
    }

    @Bean
    WebMvcRegistrations adresses() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new AdressesParDebut();
            }
        };
    }

    @Bean
    WebMvcConfigurer pages(
            ObjectProvider<EntreeNavigation> entrees,
            ObjectProvider<SourceDeCadre> source,
            ObjectProvider<Compteur> compteur,
            ObjectProvider<Bandeau> bandeaux,
            ObjectProvider<Dependances> dependances) {
        // At the first page: what they need is not made yet when this is.
        var parts =
                SingletonSupplier.of(() ->
                        new Parts(
                                entrees.stream().toList(),
                                source.getIfAvailable(),
                                compteur.getIfAvailable(),
                                bandeaux.stream().toList(),
                                dependances.stream().toList()));
        return new WebMvcConfigurer() {

            @Override
            public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
                handlers.add(new Rendu.Pages());
                handlers.add(new Rendu.Redirections());
            }

            @Override
            public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
                builder.addCustomConverter(new Rendu.PagesAvecStatut());
            }

            @Override
            public void addInterceptors(InterceptorRegistry registre) {
                registre.addInterceptor(
                        new HandlerInterceptor() {
                            @Override
                            public boolean preHandle(
                                    HttpServletRequest requete,
                                    HttpServletResponse reponse,
                                    Object handler) {
                                requete.setAttribute(
                                        Cadre.ATTRIBUT,
                                        new CadreDeRequete(requete, parts.obtain()));
                                return true;
                            }
                        });
            }
        };
    }
}
