package fr.unisson.conventions.donnees;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Carries an amendment over into its convention. Every former wording stays among the versions.
@Repository
public class EffetDAvenantSql {

    /// An article whose wording is the same as the one in force is left alone.
    private static final String REPORTER =
            """
            with change as (
                select x.parent_article_id as id, v.texte, v.donnees
                  from avenant_article x
                  join article a on a.convention_id = x.convention_id and a.id = x.article_id
                  join article_version v on v.convention_id = a.convention_id
                   and v.article_id = a.id and v.version = a.version
                  join article_version b on b.convention_id = a.convention_id
                   and b.article_id = a.id and b.version = x.depuis_version
                 where x.convention_id = :id and x.parent_article_id is not null
                   and (replace(v.texte, e'\\r', ''), v.donnees)
                         is distinct from (replace(b.texte, e'\\r', ''), b.donnees)),
            avance as (
                update article set version = version + 1
                 where convention_id = :parent and id in (select id from change)
                returning id, numero, version),
            ecrite as (
                insert into article_version (convention_id, article_id, version, texte, donnees,
                                             origine, le)
                select :parent, c.id, w.version, c.texte, c.donnees, 'AVENANT', :le
                  from change c join avance w on w.id = c.id)
            select numero from avance order by id
            """;

    private static final String AJOUTER =
            """
            with nouveaux as (
                select a.numero, a.titre, a.type_donnees, a.aide, v.texte, v.donnees,
                       row_number() over (order by a.rang, a.id) as ordre
                  from avenant_article x
                  join article a on a.convention_id = x.convention_id and a.id = x.article_id
                  join article_version v on v.convention_id = a.convention_id
                   and v.article_id = a.id and v.version = a.version
                 where x.convention_id = :id and x.parent_article_id is null
                   and (v.texte <> '' or v.donnees <> '{}')),
            entres as (
                insert into article (convention_id, numero, rang, titre, obligatoire, type_donnees,
                                     aide)
                select :parent,
                       case when exists (select 1 from article z where z.convention_id = :parent
                              and z.numero = n.numero)
                            then (select max(z.numero::int) from article z
                                   where z.convention_id = :parent and z.numero ~ '^[0-9]{1,4}$')
                                 + n.ordre || '' else n.numero end,
                       (select coalesce(max(z.rang), 0) from article z
                         where z.convention_id = :parent) + n.ordre,
                       n.titre, false, n.type_donnees, n.aide
                  from nouveaux n
                returning id, numero, titre),
            ecrits as (
                insert into article_version (convention_id, article_id, version, texte, donnees,
                                             origine, le)
                select :parent, e.id, 1, n.texte, n.donnees, 'AVENANT', :le
                  from entres e join nouveaux n on n.titre = e.titre)
            select numero from entres order by id
            """;

    /// What the article on the term says since the end moved.
    private static final String DIRE_LA_FIN =
            """
            with avance as (
                update article set version = version + 1
                 where convention_id = :parent and type_donnees = 'DUREE'
                returning id, version)
            insert into article_version (convention_id, article_id, version, texte, donnees, origine,
                                         le)
            select :parent, w.id, w.version,
                   case when v.texte = '' then :phrase else v.texte || e'\\n\\n' || :phrase end,
                   v.donnees, 'AVENANT', :le
              from avance w join article_version v on v.convention_id = :parent
               and v.article_id = w.id and v.version = w.version - 1
            """;

    /// One that this amendment leaves alone stays as another amendment made it.
    private static final String PERIMETRE =
            """
            update convention p set perimetre = a.perimetre, version = p.version + 1
              from convention a join avenant x on x.convention_id = a.id
             where p.id = :parent and a.id = :id and a.perimetre <> x.perimetre_avant
               and a.perimetre <> p.perimetre
            """;

    /// A newcomer becomes a party with the sheet it wrote in the amendment.
    private static final String ENTRER =
            """
            insert into partie (convention_id, organisation_id, etat, invitee_le, repondu_par,
                                repondu_le, representant, representant_qualite, mandat_id, missions,
                                finess_explique)
            select :parent, organisation_id, 'ACCEPTEE', invitee_le, repondu_par, :le, representant,
                   representant_qualite, mandat_id, missions, finess_explique
              from partie where convention_id = :id and id = :partie
            on conflict (convention_id, organisation_id) do update
               set etat = 'ACCEPTEE', sortie_le = null, motif_refus = null, retiree_par = null,
                   retiree_le = null, motif_retrait = null, repondu_par = excluded.repondu_par,
                   repondu_le = excluded.repondu_le, representant = excluded.representant,
                   representant_qualite = excluded.representant_qualite,
                   mandat_id = excluded.mandat_id, missions = excluded.missions,
                   finess_explique = excluded.finess_explique, version = partie.version + 1
            returning id
            """;

    private static final String ETABLISSEMENTS =
            """
            insert into partie_etablissement (convention_id, partie_id, etablissement_id)
            select :parent, :nouvelle, etablissement_id from partie_etablissement
             where convention_id = :id and partie_id = :partie
            on conflict do nothing
            """;

    private static final String PERSONNES =
            """
            insert into participant (convention_id, compte_id, partie_id, role, suppleant, ajoute_par,
                                     depuis)
            select :parent, compte_id, :nouvelle, role, suppleant, ajoute_par, :le
              from participant
             where convention_id = :id and partie_id = :partie and jusqu_au is null
            on conflict do nothing
            """;

    private static final String ACCES =
            """
            with acces as (
                select convention_accorder(:parent, organisation_id, null, 'ECRITURE', :le)
                  from partie where convention_id = :parent and id = :nouvelle
                union all
                select convention_accorder(:parent, null, compte_id, 'ECRITURE', :le)
                  from participant
                 where convention_id = :parent and partie_id = :nouvelle and jusqu_au is null)
            select count(*) from acces
            """;

    private final JdbcClient db;

    EffetDAvenantSql(JdbcClient db) {
        this.db = db;
    }

    /// @return numbers of the articles whose wording changed
    public List<String> reporter(long id, long parent, Instant le) {
        return sur(REPORTER, id, parent, le).query(String.class).list();
    }

    /// @return numbers of the articles that are new in the convention
    public List<String> ajouter(long id, long parent, Instant le) {
        return sur(AJOUTER, id, parent, le).query(String.class).list();
    }

    public void direLaFin(long parent, String phrase, Instant le) {
        db.sql(DIRE_LA_FIN)
                .param("parent", parent)
                .param("phrase", phrase)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void perimetre(long id, long parent) {
        db.sql(PERIMETRE).param("id", id).param("parent", parent).update();
    }

    /// @param partie the newcomer, as party of the amendment
    public void entrer(long id, long parent, long partie, Instant le) {
        long nouvelle =
                sur(ENTRER, id, parent, le).param("partie", partie).query(Long.class).single();
        db.sql(ETABLISSEMENTS)
                .param("id", id)
                .param("parent", parent)
                .param("partie", partie)
                .param("nouvelle", nouvelle)
                .update();
        sur(PERSONNES, id, parent, le).param("partie", partie).param("nouvelle", nouvelle).update();
        db.sql(ACCES)
                .param("parent", parent)
                .param("nouvelle", nouvelle)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec sur(String sql, long id, long parent, Instant le) {
        return db.sql(sql)
                .param("id", id)
                .param("parent", parent)
                .param("le", le.atOffset(ZoneOffset.UTC));
    }
}
