package fr.unisson.documents;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/// Says at start-up that no seal can be put, rather than on the day of the first signature.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReglagesDuSceau.class)
class SceauConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SceauConfiguration.class);

    private final ReglagesDuSceau reglages;

    SceauConfiguration(ReglagesDuSceau reglages) {
        this.reglages = reglages;
    }

    @EventListener(ApplicationReadyEvent.class)
    void avertir() {
        if (reglages.fichierDonne().isEmpty() && !reglages.creer()) {
            LOG.error(
                    "Aucune clé de sceau : donnez unisson.sceau.fichier, sinon rien ne sera scellé");
        }
    }
}
