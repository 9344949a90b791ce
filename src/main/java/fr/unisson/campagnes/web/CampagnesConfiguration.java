package fr.unisson.campagnes.web;

import fr.unisson.campagnes.Campagnes;
import fr.unisson.campagnes.InvitationsDeCampagne;
import fr.unisson.evaluations.EnvoiAttendu;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.EntreeNavigation;
import fr.unisson.socle.web.Rubrique;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CampagnesConfiguration {

    /// A session that answers a campaign leads back to it.
    @Bean
    EnvoiAttendu envoiALaCampagne(InvitationsDeCampagne invitations, Campagnes campagnes) {
        return session ->
                invitations
                        .aEnvoyerDepuis(session)
                        .map(i ->
                                new EnvoiAttendu.Envoi(
                                        "Les résultats sont figés. Ils répondent à la campagne « "
                                                + campagnes.lire(i.campagne()).titre()
                                                + " », et rien n’est encore envoyé.",
                                        "Relire et envoyer la réponse",
                                        i.adresse()));
    }

    /// For who may hold a campaign or answer one for an organisation.
    @Bean
    EntreeNavigation entreeCampagnes() {
        return new EntreeNavigation(
                "Campagnes",
                "envelope",
                Lieux.ADRESSE,
                Rubrique.EVALUATION,
                38,
                Acces.Qui.CONNECTE,
                Set.of("ADMINISTRATION", "DIRECTION", "REFERENT_QUALITE", "FACILITATEUR_SRA"));
    }
}
