package fr.unisson.gouvernance.donnees;

import fr.unisson.gouvernance.ObjetsConcernes;
import fr.unisson.gouvernance.ObjetsConcernes.Genre;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a decision may concern in this module and in those it stands on. Row security tells what
/// the reader may name.
@Configuration(proxyBeanMethods = false)
class ObjetsConcernesSql {

    private static final String MODULE = "gouvernance";

    @Bean
    ObjetsConcernes actionsConcernees(JdbcClient db) {
        return new ObjetsConcernes(
                new Genre("actions", "action", "Une action", "/actions/"),
                """
                select id, 'Action n° ' || numero || ' : ' || titre as nom,
                       etat = 'ABANDONNEE' as parti
                  from action
                """,
                db);
    }

    @Bean
    ObjetsConcernes indicateursConcernes(JdbcClient db) {
        return new ObjetsConcernes(
                new Genre("indicateurs", "indicateur", "Un indicateur", "/indicateurs/"),
                """
                select i.id, 'Indicateur : ' || m.libelle as nom,
                       coalesce(i.arrete_le <= jour_de_paris(), false) as parti
                  from indicateur i
                  join indicateur_methode m on m.indicateur_id = i.id and m.version = i.methode
                """,
                db);
    }

    @Bean
    ObjetsConcernes avisConcernes(JdbcClient db) {
        return new ObjetsConcernes(
                new Genre(MODULE, "avis", "Un avis", "/avis/"),
                """
                select id, 'Avis n° ' || numero || ' : ' || objet as nom,
                       etat = 'SANS_OBJET' as parti
                  from avis_instance
                """,
                db);
    }

    @Bean
    ObjetsConcernes decisionsConcernees(JdbcClient db) {
        return new ObjetsConcernes(
                new Genre(MODULE, DecisionLecture.OBJET, "Une décision", "/decisions/"),
                """
                select id, 'Décision ' || numero || ' : ' || texte as nom,
                       etat = 'ABANDONNEE' as parti
                  from instance_decision
                """,
                db);
    }

    @Bean
    ObjetsConcernes instancesConcernees(JdbcClient db) {
        return new ObjetsConcernes(
                new Genre(MODULE, "instance", "Une instance", "/instances/"),
                "select id, 'Instance : ' || nom as nom, not active as parti from instance",
                db);
    }

    /// With its minutes, which its page holds.
    @Bean
    ObjetsConcernes reunionsConcernees(JdbcClient db) {
        return new ObjetsConcernes(
                new Genre(MODULE, "reunion", "Une réunion", "/reunions/"),
                """
                select r.id, 'Réunion : ' || i.nom || ', '
                       || to_char(r.debut at time zone 'Europe/Paris', 'DD/MM/YYYY') as nom,
                       r.etat = 'ANNULEE' as parti
                  from reunion r join instance i on i.id = r.instance_id
                """,
                db);
    }

    /// A file is one version of a document, kept under its digest: what replaces it is another.
    @Bean
    ObjetsConcernes documentsConcernes(JdbcClient db) {
        return new ObjetsConcernes(
                new Genre("documents", "fichier", "Un document", "/documents/"),
                """
                select id, 'Document : ' || nom || ', déposé le '
                       || to_char(depose_le at time zone 'Europe/Paris', 'DD/MM/YYYY') as nom,
                       elimine_le is not null as parti
                  from fichier
                """,
                db);
    }
}
