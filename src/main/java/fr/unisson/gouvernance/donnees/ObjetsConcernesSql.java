package fr.unisson.gouvernance.donnees;

import fr.unisson.gouvernance.ObjetsConcernes;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a decision may concern in this module and in those it stands on. Row security tells what
/// the reader may name.
@Configuration(proxyBeanMethods = false)
class ObjetsConcernesSql {

    private record EnBase(
            String module,
            String type,
            String libelle,
            String racine,
            String requete,
            JdbcClient db)
            implements ObjetsConcernes {

        @Override
        public Optional<String> nom(long id) {
            return db.sql(requete).param("id", id).query(String.class).optional();
        }
    }

    @Bean
    ObjetsConcernes actionsConcernees(JdbcClient db) {
        return new EnBase(
                "actions",
                "action",
                "Une action",
                "/actions/",
                "select 'Action n° ' || numero || ' : ' || titre from action where id = :id",
                db);
    }

    @Bean
    ObjetsConcernes indicateursConcernes(JdbcClient db) {
        return new EnBase(
                "indicateurs",
                "indicateur",
                "Un indicateur",
                "/indicateurs/",
                """
                select 'Indicateur : ' || m.libelle from indicateur i
                  join indicateur_methode m on m.indicateur_id = i.id and m.version = i.methode
                 where i.id = :id
                """,
                db);
    }

    @Bean
    ObjetsConcernes avisConcernes(JdbcClient db) {
        return new EnBase(
                "gouvernance",
                "avis",
                "Un avis",
                "/avis/",
                "select 'Avis n° ' || numero || ' : ' || objet from avis_instance where id = :id",
                db);
    }

    @Bean
    ObjetsConcernes decisionsConcernees(JdbcClient db) {
        return new EnBase(
                "gouvernance",
                DecisionLecture.OBJET,
                "Une décision",
                "/decisions/",
                """
                select 'Décision ' || numero || ' : ' || texte from instance_decision
                 where id = :id
                """,
                db);
    }

    @Bean
    ObjetsConcernes instancesConcernees(JdbcClient db) {
        return new EnBase(
                "gouvernance",
                "instance",
                "Une instance",
                "/instances/",
                "select 'Instance : ' || nom from instance where id = :id",
                db);
    }

    /// With its minutes, which its page holds.
    @Bean
    ObjetsConcernes reunionsConcernees(JdbcClient db) {
        return new EnBase(
                "gouvernance",
                "reunion",
                "Une réunion",
                "/reunions/",
                """
                select 'Réunion : ' || i.nom || ', '
                       || to_char(r.debut at time zone 'Europe/Paris', 'DD/MM/YYYY')
                  from reunion r join instance i on i.id = r.instance_id
                 where r.id = :id
                """,
                db);
    }
}
