package fr.unisson.observation;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/// Without a collector to send them to, nothing of the traces is set up: no tracer, no thread, no
/// span.
public final class TracesEteintes implements AutoConfigurationImportFilter, EnvironmentAware {

    /// Spring Boot's own property.
    static final String COLLECTEUR = "management.opentelemetry.tracing.export.otlp.endpoint";

    private static final Set<String> TRACES =
            Set.of(
                    "org.springframework.boot.micrometer.tracing.autoconfigure",
                    "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure",
                    "org.springframework.boot.opentelemetry.autoconfigure");

    private boolean eteintes = true;

    @Override
    public void setEnvironment(Environment environnement) {
        eteintes = environnement.getProperty(COLLECTEUR, "").isBlank();
    }

    @Override
    public boolean[] match(@Nullable String[] classes, AutoConfigurationMetadata metadonnees) {
        var gardees = new boolean[classes.length];
        for (var i = 0; i < classes.length; i++) {
            gardees[i] = !eteintes || !deTraces(classes[i]);
        }
        return gardees;
    }

    private static boolean deTraces(@Nullable String classe) {
        return classe != null && TRACES.stream().anyMatch(p -> classe.startsWith(p + "."));
    }
}
