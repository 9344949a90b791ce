package fr.unisson.socle;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

class AnalyseDemarrageRefuse extends AbstractFailureAnalyzer<DemarrageRefuse> {

    @Override
    protected FailureAnalysis analyze(Throwable racine, DemarrageRefuse cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.remede(), cause);
    }
}
