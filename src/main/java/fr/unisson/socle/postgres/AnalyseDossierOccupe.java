package fr.unisson.socle.postgres;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

class AnalyseDossierOccupe extends AbstractFailureAnalyzer<DossierOccupe> {

    @Override
    protected FailureAnalysis analyze(Throwable racine, DossierOccupe cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Arrêtez l'autre programme, ou choisissez un autre dossier avec --donnees DOSSIER.",
                cause);
    }
}
