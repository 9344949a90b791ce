package fr.unisson.conventions.donnees;

import fr.unisson.conventions.domaine.TypeAvenant;
import fr.unisson.modeles.TypeDonnees;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// Opens an amendment: a convention of its own, with the parties, the people and the articles that
/// it takes from the one it amends.
@Repository
public class CreationDAvenantSql {

    private static final String CREER =
            """
            insert into convention (etat_le, titre, resume, modele_code, modele_version, modele_nom,
                                    modele_type, mode_effet,
                                    date_effet, renouvellement, preavis_mois, evaluation_prealable,
                                    perimetre, visibilite_observateurs, cree_par, cree_le, nature,
                                    parent_id, lien)
            select :le, :titre, :resume, modele_code, modele_version, modele_nom, modele_type, :mode, :effet, 'AUCUN',
                   preavis_mois, false, perimetre, visibilite_observateurs, acteur_compte(), :le,
                   'AVENANT', id, 'AVENANT'
              from convention where id = :parent
            returning id
            """;

    private static final String ACCORDER =
            """
            with acces as (
                select convention_accorder(:id, organisation_id, null, 'ECRITURE', :le)
                  from partie where convention_id = :parent and etat = 'ACCEPTEE'
                union all
                select convention_accorder(:id, null, compte_id,
                         case when bool_and(role = 'OBSERVATEUR') then 'LECTURE' else 'ECRITURE' end,
                         :le)
                  from participant where convention_id = :parent and jusqu_au is null
                 group by compte_id)
            select count(*) from acces
            """;

    private static final String PARTIES =
            """
            insert into partie (convention_id, organisation_id, etat, invitee_par, invitee_le,
                                repondu_par, repondu_le, representant, representant_qualite,
                                mandat_id, missions, finess_explique)
            select :id, organisation_id, 'ACCEPTEE', acteur_compte(), :le, acteur_compte(), :le,
                   representant, representant_qualite, mandat_id, missions, finess_explique
              from partie p where convention_id = :parent and etat = 'ACCEPTEE'
               and not exists (select 1 from partie q
                    where q.convention_id = :id and q.organisation_id = p.organisation_id)
             order by id
            """;

    private static final String ETABLISSEMENTS =
            """
            insert into partie_etablissement (convention_id, partie_id, etablissement_id)
            select :id, q.id, x.etablissement_id
              from partie_etablissement x
              join partie p on p.convention_id = x.convention_id and p.id = x.partie_id
              join partie q on q.convention_id = :id and q.organisation_id = p.organisation_id
             where x.convention_id = :parent
            on conflict do nothing
            """;

    /// Groups are those of the volets, which an amendment has none of.
    private static final String PARTICIPANTS =
            """
            insert into participant (convention_id, compte_id, partie_id, role, suppleant, ajoute_par,
                                     depuis)
            select :id, r.compte_id, q.id, r.role, r.suppleant, acteur_compte(), :le
              from participant r
              left join partie p on p.convention_id = r.convention_id and p.id = r.partie_id
              left join partie q on q.convention_id = :id
               and q.organisation_id = p.organisation_id
             where r.convention_id = :parent and r.jusqu_au is null
               and r.role not in ('MEMBRE_GROUPE', 'RAPPORTEUR')
               and (r.partie_id is null or q.id is not null)
               and not exists (select 1 from participant z
                    where z.convention_id = :id and z.compte_id = r.compte_id and z.role = r.role
                      and z.partie_id is not distinct from q.id)
            """;

    private static final String ARTICLES =
            """
            with source as (
                select a.id, a.numero, a.rang, a.titre, a.obligatoire, a.type_donnees, a.aide,
                       a.version, v.texte, v.donnees
                  from article a
                  join article_version v on v.convention_id = a.convention_id
                   and v.article_id = a.id and v.version = a.version
                 where a.convention_id = :parent
                   and (a.numero = any (:numeros) or a.type_donnees = any (:types))
                   and not exists (select 1 from article z
                        where z.convention_id = :id and z.numero = a.numero)),
            ouverts as (
                insert into article (convention_id, numero, rang, titre, obligatoire, type_donnees,
                                     aide)
                select :id, numero, rang, titre, obligatoire, type_donnees, aide from source
                returning id, numero),
            textes as (
                insert into article_version (convention_id, article_id, version, texte, donnees,
                                             origine, le)
                select :id, o.id, 1, s.texte, s.donnees, 'EN_VIGUEUR', :le
                  from ouverts o join source s on s.numero = o.numero)
            insert into avenant_article (convention_id, article_id, parent_article_id, base_version)
            select :id, o.id, s.id, s.version from ouverts o join source s on s.numero = o.numero
            """;

    private static final String ARTICLE_NOUVEAU =
            """
            with rangs as (
                select coalesce(max(case when numero ~ '^[0-9]{1,4}$' then numero::int end), 0) + 1
                         as numero,
                       coalesce(max(rang), 0) + 1 as rang
                  from article where convention_id in (:parent, :id)),
            ouvert as (
                insert into article (convention_id, numero, rang, titre, obligatoire, type_donnees)
                select :id, numero::text, rang, :titre, false, 'AUCUNE' from rangs returning id),
            texte as (
                insert into article_version (convention_id, article_id, version, texte, origine, le)
                select :id, id, 1, '', 'EN_VIGUEUR', :le from ouvert)
            insert into avenant_article (convention_id, article_id) select :id, id from ouvert
            """;

    private static final String DECRIRE =
            """
            insert into avenant (convention_id, parent_id, types, designation, parent_signee_le,
                                 base_rang, base_texte, base_empreinte, fin_en_vigueur,
                                 perimetre_avant, nouvelle_fin, validation_requise)
            select :id, id, :types, :designation, signee_le, :rang, :texte, :empreinte, :fin,
                   perimetre, :nouvelleFin, true
              from convention where id = :parent
            """;

    /// Parties of the convention whose signature the article on accession does not ask for.
    private static final String DISPENSER =
            """
            with dispensees as (
                update partie set etat = 'RETIREE', retiree_le = :le, motif_retrait = :motif,
                                  version = version + 1
                 where convention_id = :id and etat = 'ACCEPTEE'
                   and organisation_id in (select organisation_id from partie
                         where convention_id = :parent and id = any (:parties))
                returning id),
            quittes as (
                update participant set jusqu_au = :le
                 where convention_id = :id and jusqu_au is null
                   and partie_id in (select id from dispensees))
            select count(*) from dispensees
            """;

    /// A party that left the convention, as the amendment that says so names it.
    private static final String SORTIE =
            """
            insert into partie (convention_id, organisation_id, etat, invitee_le, sortie_le,
                                representant, representant_qualite, missions, finess_explique)
            select :id, organisation_id, 'SORTIE', :le, sortie_le, representant,
                   representant_qualite, missions, finess_explique
              from partie where convention_id = :parent and id = :partie and etat = 'SORTIE'
            returning id
            """;

    private final JdbcClient db;

    CreationDAvenantSql(JdbcClient db) {
        this.db = db;
    }

    public long creer(
            long parent,
            String titre,
            String resume,
            String mode,
            @Nullable LocalDate effet,
            Instant le) {
        return db.sql(CREER)
                .param("parent", parent)
                .param("titre", titre)
                .param("resume", resume)
                .param("mode", mode)
                .param("effet", effet)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /// The parties at this date, with their sheets, and their people.
    public void reprendre(long id, long parent, Instant le) {
        sur(ACCORDER, id, parent, le).query(Long.class).single();
        sur(PARTIES, id, parent, le).update();
        db.sql(ETABLISSEMENTS).param("id", id).param("parent", parent).update();
        sur(PARTICIPANTS, id, parent, le).update();
    }

    /// Those who joined the convention since; what is there stays.
    public void completer(long id, long parent, Instant le) {
        reprendre(id, parent, le);
    }

    public record Depart(
            int rang,
            String texte,
            String empreinte,
            String designation,
            @Nullable LocalDate fin) {}

    public void decrire(
            long id,
            long parent,
            Collection<TypeAvenant> types,
            Depart depart,
            @Nullable LocalDate nouvelleFin) {
        db.sql(DECRIRE)
                .param("id", id)
                .param("parent", parent)
                .param("types", types.stream().map(Enum::name).toArray(String[]::new))
                .param("designation", depart.designation())
                .param("rang", depart.rang())
                .param("texte", depart.texte())
                .param("empreinte", depart.empreinte())
                .param("fin", depart.fin())
                .param("nouvelleFin", nouvelleFin)
                .update();
    }

    /// Opens these articles, by number or by what they hold, with their text in force; those that
    /// are open already stay as they are.
    ///
    /// @return how many were opened
    public int ouvrir(
            long id,
            long parent,
            Collection<String> numeros,
            Collection<TypeDonnees> types,
            Instant le) {
        return sur(ARTICLES, id, parent, le)
                .param("numeros", numeros.toArray(String[]::new))
                .param("types", types.stream().map(Enum::name).toArray(String[]::new))
                .update();
    }

    /// @param parties of the convention
    public void dispenser(
            long id, long parent, Collection<Long> parties, String motif, Instant le) {
        sur(DISPENSER, id, parent, le)
                .param("parties", parties.toArray(Long[]::new))
                .param("motif", motif)
                .query(Long.class)
                .single();
    }

    /// @param partie of the convention, which it has left
    /// @return the party in the amendment
    public long inscrireSortie(long id, long parent, long partie, Instant le) {
        return sur(SORTIE, id, parent, le).param("partie", partie).query(Long.class).single();
    }

    public void ajouter(long id, long parent, String titre, Instant le) {
        sur(ARTICLE_NOUVEAU, id, parent, le).param("titre", titre).update();
    }

    private StatementSpec sur(String sql, long id, long parent, Instant le) {
        return db.sql(sql)
                .param("id", id)
                .param("parent", parent)
                .param("le", le.atOffset(ZoneOffset.UTC));
    }
}
