package fr.unisson.api.web;

import fr.unisson.acces.Portee;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;

/// What the OpenAPI description says beside what the code tells by itself.
@Configuration(proxyBeanMethods = false)
class DescriptionDeLApi {

    /// Where an operation names its scope.
    static final String PORTEE = "x-portee";

    private static final String JETON = "jeton";

    @Bean
    OpenAPI api() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("API d’Unisson")
                                .version("v1")
                                .description(
                                        "Les mêmes règles et les mêmes données que les pages, pour"
                                                + " d’autres logiciels. Aucune donnée de patient.")
                                .license(new License().name("Apache-2.0")))
                .components(
                        new Components()
                                .addSecuritySchemes(
                                        JETON,
                                        new SecurityScheme()
                                                .type(SecurityScheme.Type.HTTP)
                                                .scheme("bearer")
                                                .description(
                                                        "Un jeton de « Mon compte » ou de"
                                                                + " l’administration d’une"
                                                                + " organisation")))
                .addSecurityItem(new SecurityRequirement().addList(JETON));
    }

    @Bean
    OperationCustomizer portee() {
        return (operation, methode) -> {
            var portee = de(methode);
            if (portee != null) operation.addExtension(PORTEE, portee.code());
            return operation;
        };
    }

    /// Passages are told by two enums, one for each part of the life of a convention.
    @Bean
    OpenApiCustomizer passages() {
        return api -> {
            for (var type :
                    List.of(PassageDeConvention.class, PassageDeConvention.Possible.class)) {
                Schema<?> schema = api.getComponents().getSchemas().get(type.getSimpleName());
                if (schema != null) schema.getProperties().put("transition", nomDePassage());
            }
        };
    }

    private static JsonSchema nomDePassage() {
        var nom = new JsonSchema();
        nom.addType("string");
        PassageDeConvention.NOMS.forEach(nom::addEnumItemObject);
        return nom;
    }

    private static @Nullable Portee de(HandlerMethod methode) {
        var ouvre = methode.getMethodAnnotation(Ouvre.class);
        return ouvre == null || ouvre.value().length == 0 ? null : ouvre.value()[0];
    }
}
