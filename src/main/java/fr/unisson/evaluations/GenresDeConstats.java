package fr.unisson.evaluations;

import fr.unisson.actions.GenreDeConstat;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GenresDeConstats {

    /// @param evaluations asked for late: it itself needs the actions
    @Bean
    GenreDeConstat constatDEvaluation(ObjectProvider<ConstatsDesEvaluations> evaluations) {
        return GenreDeConstat.ouvrable(
                ConstatsDesEvaluations.CODE,
                "un critère d’évaluation",
                ConstatsDesEvaluations.MODULE,
                ConstatsDesEvaluations.TYPE,
                ConstatsDesEvaluations.ADRESSE,
                id -> evaluations.getObject().lire(id));
    }
}
