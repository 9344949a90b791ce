package fr.unisson.gouvernance;

import fr.unisson.gouvernance.donnees.SuitesSql;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// What former meetings left open: points put off or not reached, decisions past their date.
final class SujetsReportes {

    private SujetsReportes() {}

    @Component
    static class Points implements SujetsEnAttente {

        private final SuitesSql suites;

        Points(SuitesSql suites) {
            this.suites = suites;
        }

        @Override
        public String libelle() {
            return "Points reportés des réunions précédentes";
        }

        @Override
        public int ordre() {
            return 1;
        }

        @Override
        public List<Sujet> pour(InstanceDeReunion instance, LocalDate jour) {
            return suites.pointsReportes(instance.id());
        }
    }

    @Component
    static class DecisionsEnRetard implements SujetsEnAttente {

        private final SuitesSql suites;

        DecisionsEnRetard(SuitesSql suites) {
            this.suites = suites;
        }

        @Override
        public String libelle() {
            return "Décisions dont la date est passée";
        }

        @Override
        public int ordre() {
            return 15;
        }

        @Override
        public List<Sujet> pour(InstanceDeReunion instance, LocalDate jour) {
            return suites.decisionsEnRetard(instance.id(), jour);
        }
    }
}
