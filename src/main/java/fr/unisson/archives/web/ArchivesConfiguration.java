package fr.unisson.archives.web;

import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.Visibilite;
import fr.unisson.conventions.web.OngletOffert;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.EntreeNavigation;
import fr.unisson.socle.web.Rubrique;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where the archives stand in the site.
@Configuration(proxyBeanMethods = false)
class ArchivesConfiguration {

    static final OngletOffert ONGLET =
            new OngletOffert("Archive", "archive", EtatConvention.ARCHIVEE, Visibilite.TOUT, 70);

    @Bean
    OngletOffert ongletArchive() {
        return ONGLET;
    }

    @Bean
    EntreeNavigation entreeArchives() {
        return new EntreeNavigation(
                "Archives",
                "journal-text",
                "/archives",
                Rubrique.PARTENARIAT,
                26,
                Acces.Qui.CONNECTE,
                Set.of("ADMINISTRATION", "DIRECTION", "REFERENT_QUALITE"));
    }
}
