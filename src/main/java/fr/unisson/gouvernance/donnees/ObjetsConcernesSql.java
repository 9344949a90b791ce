package fr.unisson.gouvernance.donnees;

import fr.unisson.gouvernance.ForceProbante;
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

    /// Bodies of several organisations.
    private static final String PARTAGEES =
            """
            select instance_id as id from instance_organisation where jusqua is null
             group by instance_id having count(*) > 1
            """;

    private static final String DE_LEUR_INSTANCE =
            "select o.id from %s o where o.instance_id in (" + PARTAGEES + ")";

    @Bean
    ObjetsConcernes actionsConcernees(JdbcClient db) {
        return new ObjetsConcernes(
                        new Genre("actions", "action", "Une action", "/actions/"),
                        ForceProbante.en("EN_COURS", "REALISEE", "EFFICACITE_VERIFIEE", "CLOSE")
                                .pasEncore("pas encore commencée", "PROPOSEE", "VALIDEE", "A_FAIRE")
                                .suspendu("suspendue", "SUSPENDUE")
                                .fini("jugée inefficace", "INEFFICACE")
                                .fini("abandonnée", "ABANDONNEE"),
                        // What takes over an ineffective action follows it, once it is closed too.
                        """
                        select id, 'Action n° ' || numero || ' : ' || titre as nom,
                               case when etat = 'CLOSE' and exists
                                         (select 1 from action s where s.suite_de = action.id)
                                    then 'INEFFICACE' else etat end as etat,
                               null::date as du
                          from action
                        """,
                        db)
                .partages("select action_id as id from action_partenaire");
    }

    @Bean
    ObjetsConcernes indicateursConcernes(JdbcClient db) {
        return new ObjetsConcernes(
                new Genre("indicateurs", "indicateur", "Un indicateur", "/indicateurs/"),
                ForceProbante.en("SUIVI")
                        .pasEncore("aucune valeur", "SANS_VALEUR")
                        .fini("suivi arrêté", "ARRETE"),
                // A figure entered proves, validated or not: it is there to be read.
                """
                select i.id, 'Indicateur : ' || m.libelle as nom,
                       case when i.arrete_le <= jour_de_paris() then 'ARRETE'
                            when exists (select 1 from valeur v where v.indicateur_id = i.id
                                            and v.valeur is not null) then 'SUIVI'
                            else 'SANS_VALEUR' end as etat,
                       null::date as du
                  from indicateur i
                  join indicateur_methode m on m.indicateur_id = i.id and m.version = i.methode
                """,
                db);
    }

    @Bean
    ObjetsConcernes avisConcernes(JdbcClient db) {
        return new ObjetsConcernes(
                        new Genre(MODULE, "avis", "Un avis", "/avis/"),
                        ForceProbante.en("RENDU", "REPONDU", "EFFET_CONSTATE")
                                .pasEncore("pas encore rendu", "A_RENDRE")
                                .fini("retiré ou sans objet", "SANS_OBJET"),
                        """
                        select id, 'Avis n° ' || numero || ' : ' || objet as nom, etat, rendu_le as du
                          from avis_instance
                        """,
                        db)
                .partages(DE_LEUR_INSTANCE.formatted("avis_instance"));
    }

    @Bean
    ObjetsConcernes decisionsConcernees(JdbcClient db) {
        return new ObjetsConcernes(
                        new Genre(MODULE, DecisionLecture.OBJET, "Une décision", "/decisions/"),
                        ForceProbante.en("A_FAIRE", "FAITE").fini("abandonnée", "ABANDONNEE"),
                        """
                        select id, 'Décision ' || numero || ' : ' || texte as nom, etat, prise_le as du
                          from instance_decision
                        """,
                        db)
                .partages(DE_LEUR_INSTANCE.formatted("instance_decision"));
    }

    @Bean
    ObjetsConcernes instancesConcernees(JdbcClient db) {
        return new ObjetsConcernes(
                        new Genre(MODULE, "instance", "Une instance", "/instances/"),
                        ForceProbante.en("ACTIVE").fini("close", "CLOSE"),
                        """
                        select id, 'Instance : ' || nom as nom,
                               case when active then 'ACTIVE' else 'CLOSE' end as etat, null::date as du
                          from instance
                        """,
                        db)
                .partages(PARTAGEES);
    }

    /// With its minutes, which its page holds.
    @Bean
    ObjetsConcernes reunionsConcernees(JdbcClient db) {
        return new ObjetsConcernes(
                        new Genre(MODULE, "reunion", "Une réunion", "/reunions/"),
                        ForceProbante.en("TENUE", "CR_DIFFUSE", "CR_APPROUVE")
                                .pasEncore(
                                        "pas encore tenue",
                                        "PLANIFIEE",
                                        "CONVOQUEE",
                                        "REPORTEE",
                                        "EN_SEANCE")
                                .rien("tenue sans quorum", "SANS_QUORUM")
                                .fini("annulée", "ANNULEE"),
                        """
                        select r.id, 'Réunion : ' || i.nom || ', '
                               || to_char(r.debut at time zone 'Europe/Paris', 'DD/MM/YYYY') as nom,
                               r.etat, (r.debut at time zone 'Europe/Paris')::date as du
                          from reunion r join instance i on i.id = r.instance_id
                        """,
                        db)
                .partages(DE_LEUR_INSTANCE.formatted("reunion"));
    }

    /// A file is one version of a document, kept under its digest: what replaces it is another.
    @Bean
    ObjetsConcernes documentsConcernes(JdbcClient db) {
        return new ObjetsConcernes(
                        new Genre("documents", "fichier", "Un document", "/documents/"),
                        ForceProbante.en("DEPOSE").fini("éliminé", "ELIMINE"),
                        """
                        select id, 'Document : ' || nom || ', déposé le '
                               || to_char(depose_le at time zone 'Europe/Paris', 'DD/MM/YYYY') as nom,
                               case when elimine_le is null then 'DEPOSE' else 'ELIMINE' end as etat,
                               null::date as du
                          from fichier
                        """,
                        db)
                .partages(
                        "select fichier_id as id from fichier_objet where objet_type = 'convention'");
    }
}
