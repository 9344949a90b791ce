package fr.unisson.socle;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/// Tells whoever typed the command why the program stops: in production the logs are lines of JSON,
/// in which a sentence is hard to find.
class RefusDeDemarrage implements FailureAnalysisReporter {

    @Override
    public void report(FailureAnalysis analyse) {
        var remede = analyse.getAction();
        System.err.println();
        System.err.println("Unisson n’a pas démarré.");
        System.err.println(analyse.getDescription());
        if (remede != null && !remede.isBlank()) {
            System.err.println(remede);
        }
    }
}
