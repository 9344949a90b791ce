package fr.unisson.actions;

import fr.unisson.actions.donnees.CalculSql;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.indicateurs.Fraction;
import fr.unisson.indicateurs.SourceDeCalcul;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The figures that the plan offers to indicators; each opens its actions.
@Configuration(proxyBeanMethods = false)
class SourcesDesActions {

    private record Source(CalculSql calcul, String sql, String code, String libelle, String formule)
            implements SourceDeCalcul {

        @Override
        public Fraction calculer(OrganisationId organisation, LocalDate debut, LocalDate fin) {
            var lignes = lignes(organisation, debut, fin);
            return Fraction.de(lignes.stream().filter(Ligne::comptee).count(), lignes.size());
        }

        @Override
        public List<Ligne> lignes(OrganisationId organisation, LocalDate debut, LocalDate fin) {
            return calcul.lignes(sql, organisation, debut, fin);
        }
    }

    @Bean
    SourceDeCalcul actionsEnRetard(CalculSql calcul) {
        return new Source(
                calcul,
                CalculSql.EN_RETARD,
                "actions-en-retard",
                "Part des actions en retard",
                "Actions au plan dont l’échéance est passée au dernier jour de la période, sur les"
                        + " actions au plan non réalisées ce jour-là");
    }

    @Bean
    SourceDeCalcul actionsDansLesDelais(CalculSql calcul) {
        return new Source(
                calcul,
                CalculSql.DANS_LES_DELAIS,
                "actions-dans-les-delais",
                "Part des actions réalisées dans les délais",
                "Actions réalisées au plus tard à leur échéance, telle qu’elle était alors, sur les"
                        + " actions réalisées dans la période");
    }

    @Bean
    SourceDeCalcul actionsEfficaciteVerifiee(CalculSql calcul) {
        return new Source(
                calcul,
                CalculSql.EFFICACITE,
                "actions-efficacite-verifiee",
                "Part des actions dont l’efficacité est vérifiée",
                "Actions jugées efficaces ou inefficaces avant la fin de la période, sur les actions"
                        + " réalisées dont la vérification tombait dans la période");
    }
}
