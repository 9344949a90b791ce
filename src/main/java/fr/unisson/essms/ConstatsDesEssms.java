package fr.unisson.essms;

import fr.unisson.actions.Constat;
import fr.unisson.actions.GenreDeConstat;
import fr.unisson.actions.GenreOrigine;
import fr.unisson.essms.donnees.CritereSql;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Criteria of evaluations, from which actions come.
@Configuration(proxyBeanMethods = false)
public class ConstatsDesEssms {

    @Bean
    GenreDeConstat constatCritere(CritereSql criteres) {
        return GenreDeConstat.ouvrable(
                "critere-has",
                "un critère d’évaluation",
                CritereVue.MODULE,
                CritereVue.TYPE,
                "/essms/criteres/",
                id -> criteres.trouver(id).map(c -> constat(c, criteres)));
    }

    /// The action is mandatory from the first element below 4 of an imperative criterion.
    private static Constat constat(CritereVue c, CritereSql criteres) {
        return new Constat(
                c.imperatif() && criteres.nonAtteint(c.id())
                        ? GenreOrigine.CRITERE_IMPERATIF
                        : GenreOrigine.EVALUATION,
                "Critère " + c.code() + " : " + c.libelle(),
                c.adresse(),
                "Améliorer le critère " + c.code() + " : " + c.libelle());
    }
}
