package fr.unisson.documents;

import fr.unisson.socle.DemarrageRefuse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// Says at start-up that no seal can be put, rather than on the day of the first signature.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReglagesDuSceau.class)
class SceauConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SceauConfiguration.class);

    private static final String REMEDE =
            "Vérifiez UNISSON_SCEAU_FICHIER et UNISSON_SCEAU_MOTDEPASSE. Sans ces variables, le"
                    + " programme démarre mais ne scelle rien.";

    /// A key that was given must be usable: an error in its settings stops the start.
    @Bean
    @Order(1)
    ApplicationRunner controleDuSceau(ReglagesDuSceau reglages, ObjectProvider<CleDuSceau> cle) {
        return _ -> {
            if (reglages.fichierDonne().isPresent()) {
                verifier(cle.getObject());
            } else if (!reglages.creer()) {
                LOG.error(
                        "Aucune clé de sceau : donnez UNISSON_SCEAU_FICHIER, sinon rien ne sera"
                                + " scellé");
            }
        };
    }

    private static void verifier(CleDuSceau cle) {
        try {
            cle.pourSceller();
        } catch (SceauIndisponible e) {
            throw new DemarrageRefuse(String.valueOf(e.getMessage()), REMEDE, e);
        }
    }
}
