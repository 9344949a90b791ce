package fr.unisson.audits.web;

import fr.unisson.acces.RoleOrganisation;
import fr.unisson.acces.SessionCourante;
import fr.unisson.audits.Audits;
import fr.unisson.grilles.UsageDeGrille;
import fr.unisson.grilles.UsageDeGrille.Usage;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.EntreeNavigation;
import fr.unisson.socle.web.Rubrique;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AuditsConfiguration {

    /// For who prepares audits in the organisation that is chosen.
    @Bean
    UsageDeGrille audit(Audits audits) {
        return grille ->
                SessionCourante.courante()
                        .map(SessionCourante::organisation)
                        .filter(_ -> RedactionController.NATURES.contains(grille.nature()))
                        .filter(audits::peutPreparer)
                        .map(_ ->
                                new Usage(
                                        "Préparer un audit",
                                        Lieux.ADRESSE + "/nouveau/" + grille.id()));
    }

    /// For those who read the audits of their organisation.
    @Bean
    EntreeNavigation entreeAudits() {
        return new EntreeNavigation(
                "Audits",
                "clipboard-check",
                Lieux.ADRESSE,
                Rubrique.EVALUATION,
                48,
                Acces.Qui.CONNECTE,
                Set.of(
                        RoleOrganisation.ADMINISTRATION.name(),
                        RoleOrganisation.DIRECTION.name(),
                        RoleOrganisation.REFERENT_QUALITE.name(),
                        RoleOrganisation.SECRETAIRE_INSTANCE.name(),
                        RoleOrganisation.PROFESSIONNEL.name(),
                        RoleOrganisation.REPRESENTANT_USAGERS.name()));
    }
}
