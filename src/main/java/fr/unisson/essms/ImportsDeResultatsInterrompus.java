package fr.unisson.essms;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// A program stopped in the middle of an import wrote nothing of it: its report must say so.
@Component
@Order(1)
class ImportsDeResultatsInterrompus implements ApplicationRunner {

    private final ImportDeResultats imports;

    ImportsDeResultatsInterrompus(ImportDeResultats imports) {
        this.imports = imports;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        imports.refuserLesInterrompus();
    }
}
