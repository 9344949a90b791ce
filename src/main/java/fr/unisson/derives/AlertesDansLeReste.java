package fr.unisson.derives;

import fr.unisson.actions.Constat;
import fr.unisson.actions.GenreDeConstat;
import fr.unisson.actions.GenreOrigine;
import fr.unisson.derives.donnees.AlerteLecture;
import fr.unisson.gouvernance.ObjetsConcernes;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Alerts as origins of actions, and as what a decision concerns.
@Configuration(proxyBeanMethods = false)
class AlertesDansLeReste {

    @Bean
    GenreDeConstat constatAlerte(AlerteLecture alertes) {
        return new GenreDeConstat(
                "alerte",
                "une alerte de convention",
                DevoirsDesAlertes.MODULE,
                DevoirsDesAlertes.ALERTE,
                Pattern.compile("/conventions/\\d{1,18}/alertes/(\\d{1,18})\\b"),
                true,
                id -> alertes.trouver(new AlerteId(id)).map(AlertesDansLeReste::constat));
    }

    private static Constat constat(AlerteVue a) {
        return new Constat(
                GenreOrigine.PARTENARIAT,
                "Alerte de convention : " + a.titre(),
                a.adresse(),
                a.titre());
    }

    private record AlertesConcernees(AlerteLecture alertes) implements ObjetsConcernes {
        @Override
        public String module() {
            return DevoirsDesAlertes.MODULE;
        }

        @Override
        public String type() {
            return DevoirsDesAlertes.ALERTE;
        }

        @Override
        public String libelle() {
            return "Une alerte";
        }

        @Override
        public String racine() {
            return "/alertes/";
        }

        @Override
        public Optional<String> nom(long id) {
            return alertes.trouver(new AlerteId(id)).map(a -> "Alerte\u00a0: " + a.titre());
        }
    }

    @Bean
    ObjetsConcernes alertesConcernees(AlerteLecture alertes) {
        return new AlertesConcernees(alertes);
    }
}
