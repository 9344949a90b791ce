package fr.unisson.observation;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param port where figures are read; none when null, and then nothing is counted
/// @param adresse the network address this port listens on
/// @param releve how often the platform's own counts are made
/// @param requeteLente from how long a statement is logged; never when zero
@ConfigurationProperties("unisson.observation")
public record ReglagesDObservation(
        @Nullable Integer port,
        @DefaultValue("127.0.0.1") String adresse,
        @DefaultValue("1m") Duration releve,
        @DefaultValue("1s") Duration requeteLente) {}
