package fr.unisson.derives;

import fr.unisson.actions.Constat;
import fr.unisson.actions.GenreDeConstat;
import fr.unisson.actions.GenreOrigine;
import fr.unisson.derives.donnees.AlerteLecture;
import fr.unisson.gouvernance.ForceProbante;
import fr.unisson.gouvernance.ObjetsConcernes;
import fr.unisson.gouvernance.ObjetsConcernes.Genre;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

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

    @Bean
    ObjetsConcernes alertesConcernees(JdbcClient db) {
        return new ObjetsConcernes(
                        new Genre(
                                DevoirsDesAlertes.MODULE,
                                DevoirsDesAlertes.ALERTE,
                                "Une alerte",
                                "/alertes/",
                                "/conventions/*/alertes/"),
                        ForceProbante.en(
                                        "QUALIFIEE",
                                        "PLAN_DE_REDRESSEMENT",
                                        "ESCALADEE",
                                        "LEVEE",
                                        "REPOSITIONNEMENT",
                                        "AVENANT",
                                        "SUSPENSION",
                                        "RETRAIT",
                                        "RESILIATION")
                                .pasEncore("pas encore qualifiée", "DETECTEE")
                                .fini("classée sans suite", "SANS_SUITE"),
                        """
                        select id, 'Alerte\u00a0: ' || titre as nom, etat,
                               (detectee_le at time zone 'Europe/Paris')::date as du
                          from alerte
                        """,
                        db)
                .partages("select id from alerte");
    }
}
