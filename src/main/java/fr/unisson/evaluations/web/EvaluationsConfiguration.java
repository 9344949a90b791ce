package fr.unisson.evaluations.web;

import fr.unisson.acces.SessionCourante;
import fr.unisson.evaluations.Evaluations;
import fr.unisson.grilles.UsageDeGrille;
import fr.unisson.grilles.UsageDeGrille.Usage;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.EntreeNavigation;
import fr.unisson.socle.web.Rubrique;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EvaluationsConfiguration {

    /// For who prepares sessions in the organisation that is chosen.
    @Bean
    UsageDeGrille evaluationConjointe(Evaluations evaluations) {
        return grille ->
                SessionCourante.courante()
                        .map(SessionCourante::organisation)
                        .filter(_ -> EvaluationsController.NATURES.contains(grille.nature()))
                        .filter(evaluations::peutPreparer)
                        .map(_ ->
                                new Usage(
                                        "Préparer une évaluation conjointe",
                                        EvaluationsController.ADRESSE
                                                + "/nouvelle?grille="
                                                + grille.id()));
    }

    /// For anybody: who rates may belong to no organisation.
    @Bean
    EntreeNavigation entreeEvaluations() {
        return new EntreeNavigation(
                "Évaluations",
                "clipboard-check",
                EvaluationsController.ADRESSE,
                Rubrique.EVALUATION,
                35,
                Acces.Qui.CONNECTE,
                Set.of());
    }
}
