package fr.unisson.actions;

import fr.unisson.actions.donnees.ActionLecture;
import fr.unisson.indicateurs.IndicateurId;
import fr.unisson.indicateurs.IndicateurVue;
import fr.unisson.indicateurs.Indicateurs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The findings that this module and those below it hold.
@Configuration(proxyBeanMethods = false)
class ConstatsDesActions {

    /// With its signals and its values: an action answers the indicator.
    static final String INDICATEURS = "indicateurs";

    static final String INDICATEUR = "indicateur";

    @Bean
    GenreDeConstat constatIndicateur(Indicateurs indicateurs) {
        return GenreDeConstat.ouvrable(
                INDICATEUR,
                "un indicateur",
                INDICATEURS,
                INDICATEUR,
                "/indicateurs/",
                id -> indicateurs.trouver(new IndicateurId(id)).map(ConstatsDesActions::constat));
    }

    private static Constat constat(IndicateurVue i) {
        var libelle = i.definition().libelle();
        return new Constat(
                GenreOrigine.INDICATEUR,
                libelle,
                "/indicateurs/" + i.id(),
                "Améliorer : " + libelle);
    }

    /// An ineffective action, from which the one that takes over is born.
    @Bean
    GenreDeConstat constatAction(ActionLecture actions) {
        return GenreDeConstat.neDeSoi(
                "action",
                "actions",
                VieDesActions.OBJET,
                id ->
                        actions.titre(new ActionId(id))
                                .map(titre ->
                                        new Constat(
                                                GenreOrigine.ACTION_INEFFICACE,
                                                titre,
                                                "/actions/" + id,
                                                "Reprise : " + titre)));
    }
}
