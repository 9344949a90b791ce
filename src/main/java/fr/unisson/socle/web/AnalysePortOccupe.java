package fr.unisson.socle.web;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

@Order(Ordered.HIGHEST_PRECEDENCE)
class AnalysePortOccupe extends AbstractFailureAnalyzer<PortInUseException> {

    @Override
    protected FailureAnalysis analyze(Throwable racine, PortInUseException cause) {
        return new FailureAnalysis(
                "Le port " + cause.getPort() + " est déjà pris par un autre programme.",
                "Choisissez-en un autre avec --port N, ou arrêtez ce programme.",
                cause);
    }
}
