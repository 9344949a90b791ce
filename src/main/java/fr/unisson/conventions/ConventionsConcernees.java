package fr.unisson.conventions;

import fr.unisson.gouvernance.EtatsAilleurs;
import fr.unisson.gouvernance.ForceProbante;
import fr.unisson.gouvernance.ObjetsConcernes;
import fr.unisson.gouvernance.ObjetsConcernes.Genre;
import fr.unisson.gouvernance.ObjetsEmportes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A decision of a body may concern a convention; only those who read it see its title. A
/// convention proves while it is in force, and so do its text and its annexes, each in its last
/// version.
@Configuration(proxyBeanMethods = false)
class ConventionsConcernees {

    static final ForceProbante FORCE =
            ForceProbante.en("EN_VIGUEUR")
                    .pasEncore(
                            "pas encore en vigueur",
                            "DIAGNOSTIC",
                            "PRINCIPES",
                            "CO_CONSTRUCTION",
                            "CONSOLIDATION",
                            "RELECTURE",
                            "VALIDATION_INSTANCES",
                            "EN_SIGNATURE",
                            "SIGNEE")
                    .suspendu("suspendue", "SUSPENDUE")
                    .fini("arrivée à son terme", "EXPIREE")
                    .fini("résiliée", "RESILIEE")
                    .fini("caduque", "CADUQUE")
                    .fini("remplacée", "REMPLACEE")
                    .fini("archivée", "ARCHIVEE")
                    .fini("abandonnée", "ABANDONNEE")
                    .fini("retirée", "RETIREE");

    /// A file that stands for several things proves as long as one of them does. What an amendment
    /// brought stands in its convention from its effect on, and there alone.
    private static final String DOCUMENTS =
            """
            select x.id, (array_agg(x.etat order by x.etat <> 'VALABLE', x.etat))[1] as etat
              from (
                select v.fichier_id as id,
                       case when a.retiree_le is not null then 'ANNEXE_RETIREE'
                            when exists (select 1 from annexe_version s
                                          where s.convention_id = v.convention_id
                                            and s.annexe_id = v.annexe_id
                                            and s.version > v.version) then 'ANNEXE_REMPLACEE'
                            when c.etat = 'EN_VIGUEUR' then 'VALABLE'
                            when c.etat = 'SUSPENDUE' then 'SUSPENDUE'
                            when c.etat in ('EXPIREE', 'RESILIEE', 'CADUQUE', 'REMPLACEE',
                                            'ARCHIVEE', 'ABANDONNEE', 'RETIREE') then 'FINIE'
                            else 'PAS_ENCORE' end as etat
                  from annexe_version v
                  join annexe a on a.convention_id = v.convention_id and a.id = v.annexe_id
                  join convention c on c.id = v.convention_id
                 where not exists (select 1 from avenant w
                                    where w.convention_id = v.convention_id and w.rang is not null)
                union all
                select d.fichier_id,
                       case when c.etat = 'EN_VIGUEUR' then 'VALABLE'
                            when c.etat = 'SUSPENDUE' then 'SUSPENDUE'
                            when c.etat in ('EXPIREE', 'RESILIEE', 'CADUQUE', 'REMPLACEE',
                                            'ARCHIVEE', 'ABANDONNEE', 'RETIREE') then 'FINIE'
                            else 'PAS_ENCORE' end
                  from document_final d join convention c on c.id = d.convention_id) x
             group by x.id
            """;

    /// A convention goes on without a party that left, and proves nothing for it.
    private static final String QUITTEES =
            """
            select convention_id as id, 'QUITTEE' as etat from partie
             where organisation_id = :organisation and etat = 'SORTIE'
            """;

    private static final String DOCUMENTS_QUITTES =
            """
            select d.fichier_id as id, 'QUITTEE' as etat
              from (select convention_id, fichier_id from annexe_version
                    union select convention_id, fichier_id from document_final) d
             group by d.fichier_id
            having bool_and(exists (select 1 from partie p where p.convention_id = d.convention_id
                      and p.organisation_id = :organisation and p.etat = 'SORTIE'))
            """;

    private static final ForceProbante QUITTEE =
            ForceProbante.en().fini("votre organisation a quitté la convention", "QUITTEE");

    private static final String AVEC =
            """
            select 'documents' as module, 'fichier' as type, v.fichier_id as id
              from annexe_version v where v.convention_id = :objet
            union
            select 'documents', 'fichier', d.fichier_id
              from document_final d where d.convention_id = :objet
            """;

    @Bean
    ObjetsConcernes conventionsConcernees(
            JdbcClient db, ObjectProvider<TermesDesConventions> termes) {
        return new ObjetsConcernes(
                        new Genre("conventions", "convention", "Une convention", "/conventions/"),
                        FORCE,
                        "select id, 'Convention : ' || titre as nom, etat, en_vigueur_le as du from convention",
                        id -> termes.getObject().dernierJour(new ConventionId(id)),
                        db)
                .partages("select id from convention");
    }

    @Bean
    EtatsAilleurs documentsQuiProuvent(JdbcClient db) {
        return new EtatsAilleurs(
                "documents",
                "fichier",
                DOCUMENTS,
                ForceProbante.en("VALABLE")
                        .fini("annexe remplacée par une version plus récente", "ANNEXE_REMPLACEE")
                        .fini("annexe retirée de sa convention", "ANNEXE_RETIREE")
                        .fini("sa convention a pris fin", "FINIE")
                        .suspendu("sa convention est suspendue", "SUSPENDUE")
                        .pasEncore("sa convention n’est pas encore en vigueur", "PAS_ENCORE"),
                db);
    }

    @Bean
    EtatsAilleurs conventionsQuittees(JdbcClient db) {
        return new EtatsAilleurs("conventions", "convention", QUITTEES, QUITTEE, db);
    }

    @Bean
    EtatsAilleurs documentsQuittes(JdbcClient db) {
        return new EtatsAilleurs("documents", "fichier", DOCUMENTS_QUITTES, QUITTEE, db);
    }

    @Bean
    ObjetsEmportes documentsEmportes(JdbcClient db) {
        return new ObjetsEmportes("conventions", "convention", AVEC, db);
    }
}
