package fr.unisson.conventions.donnees;

import fr.unisson.conventions.LienDeConvention;
import fr.unisson.conventions.TexteDeSuite.Ancien;
import fr.unisson.conventions.domaine.ModePriseEffet;
import fr.unisson.modeles.ClauseExigee;
import fr.unisson.modeles.ModeleConvention;
import fr.unisson.modeles.TypeDonnees;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Copies a convention into the one that will follow it, from its text as it stands today.
@Repository
public class SuccessionSql {

    private static final String CREER =
            """
            insert into convention (etat_le, titre, resume, modele_code, modele_version, modele_nom,
                                    modele_type, mode_effet, date_effet, mois, renouvellement, periode_mois,
                                    renouvellements_max, preavis_mois, evaluation_prealable,
                                    renouvellement_suppose, preavis_suppose,
                                    perimetre, motif_sans_diagnostic, visibilite_observateurs,
                                    finit_avec_cadre, cree_par, cree_le, nature, parent_id, lien)
            select :le, :titre, resume, modele_code, modele_version, modele_nom, modele_type,
                   :mode, :effet, mois,
                   renouvellement, periode_mois, renouvellements_max, preavis_mois,
                   evaluation_prealable, renouvellement_suppose, preavis_suppose, perimetre,
                   motif_sans_diagnostic,
                   visibilite_observateurs, false, acteur_compte(), :le, 'CONVENTION', id, :lien
              from convention where id = :ancienne
            returning id
            """;

    private static final String DIAGNOSTICS =
            """
            insert into diagnostic (convention_id, partie_id, intitule, source, etabli_le, resume,
                                    lien, depose_par, depose_le)
            select :id, null, intitule, source, etabli_le, resume, lien, depose_par, :le
              from diagnostic where convention_id = :ancienne and ecarte_le is null order by id
            """;

    private static final String CONSTATS =
            """
            insert into constat_partage (convention_id, texte, note_par, note_le)
            select :id, texte, note_par, :le from constat_partage
             where convention_id = :ancienne and ecarte_le is null order by id
            """;

    private static final String PRINCIPES =
            """
            with source as (
                select p.id, p.code, p.nature, p.rang, r.intitule, r.sens, r.source
                  from principe p
                  join principe_redaction r on r.convention_id = p.convention_id
                   and r.principe_id = p.id and r.version = p.version
                 where p.convention_id = :ancienne and p.ecarte_le is null),
            copies as (
                insert into principe (convention_id, code, nature, rang)
                select :id, code, nature, rang from source order by rang, id
                returning id, nature, rang)
            insert into principe_redaction (convention_id, principe_id, version, intitule, sens,
                                            source, le)
            select :id, c.id, 1, s.intitule, s.sens, s.source, :le
              from copies c join source s on s.nature = c.nature and s.rang = c.rang
            """;

    /// Without volets: the text is written, and reads on from what was agreed. The commitments wait
    /// for their parties' word.
    private static final String ARTICLES =
            """
            with source as (
                select a.numero, a.rang,
                       case when a.titre = :ouvre and v.origine <> 'AVENANT' then :titre
                            else a.titre end as titre,
                       a.obligatoire, a.type_donnees, a.aide, a.clause,
                       case when a.titre = :ouvre and v.origine <> 'AVENANT' then :texte
                            when v.texte = :tait then '' else v.texte end as texte,
                       case when a.type_donnees = 'ENGAGEMENTS' then '{"engagements": []}'::jsonb
                            else v.donnees end as donnees
                  from article a
                  join article_version v on v.convention_id = a.convention_id
                   and v.article_id = a.id and v.version = a.version
                 where a.convention_id = :ancienne),
            copies as (
                insert into article (convention_id, numero, rang, titre, obligatoire, type_donnees,
                                     aide, clause)
                select :id, numero, rang, titre, obligatoire, type_donnees, aide, clause
                  from source
                returning id, numero)
            insert into article_version (convention_id, article_id, version, texte, donnees, origine,
                                         le)
            select :id, c.id, 1, s.texte, s.donnees, 'EN_VIGUEUR', :le
              from copies c join source s on s.numero = c.numero
            """;

    private static final String ENGAGEMENTS =
            """
            insert into engagement_propose (convention_id, rang, ancienne_id, donnees)
            select :id, e.rang, :ancienne, e.donnees
              from article a
              join article_version v on v.convention_id = a.convention_id and v.article_id = a.id
               and v.version = a.version
              cross join lateral jsonb_array_elements(v.donnees -> 'engagements')
                with ordinality as e(donnees, rang)
             where a.convention_id = :ancienne
               and a.id = (select x.id from article x where x.convention_id = :ancienne
                     and x.type_donnees = 'ENGAGEMENTS' order by x.rang, x.id limit 1)
            """;

    private static final String ANCIENS =
            """
            select a.titre, a.type_donnees, a.clause, v.origine = 'AVENANT' as amende,
                   case when v.texte = :tait then '' else v.texte end as texte,
                   case when a.type_donnees = 'ENGAGEMENTS' then '{"engagements": []}'
                        else v.donnees::text end as donnees
              from article a
              join article_version v on v.convention_id = a.convention_id and v.article_id = a.id
               and v.version = a.version
             where a.convention_id = :ancienne and (a.titre <> :ouvre or v.origine = 'AVENANT')
             order by a.rang, a.id
            """;

    private static final String REFERER =
            """
            update convention set modele_version = :version, modele_nom = :nom where id = :id
            """;

    private static final String EN_COURS =
            """
            select id from convention
             where parent_id = :ancienne and lien in ('RENOUVELLEMENT', 'REMPLACEMENT')
               and etat <> 'ABANDONNEE' limit 1
            """;

    private final JdbcClient db;

    SuccessionSql(JdbcClient db) {
        this.db = db;
    }

    public Optional<Long> enCours(long ancienne) {
        return db.sql(EN_COURS).param("ancienne", ancienne).query(Long.class).optional();
    }

    public long creer(
            long ancienne,
            LienDeConvention lien,
            String titre,
            @Nullable LocalDate effet,
            Instant le) {
        return db.sql(CREER)
                .param("ancienne", ancienne)
                .param("lien", lien.name())
                .param("titre", titre)
                .param(
                        "mode",
                        (effet == null
                                        ? ModePriseEffet.DERNIERE_SIGNATURE
                                        : ModePriseEffet.DATE_FIXE)
                                .name())
                .param("effet", effet)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /// What an imported convention says of itself, which the next one cannot say in its place: the
    /// article that opens it gives way to one that names the convention followed, and the words
    /// that stand for what nobody typed give way to nothing.
    ///
    /// @param ouvre title of that article, null where the convention was written here
    /// @param tait words that stand for nothing, null as well
    public record Ouverture(
            @Nullable String ouvre, String titre, String texte, @Nullable String tait) {}

    public void copier(long id, long ancienne, Instant le) {
        for (var sql : List.of(DIAGNOSTICS, CONSTATS, PRINCIPES, ENGAGEMENTS))
            db.sql(sql)
                    .param("id", id)
                    .param("ancienne", ancienne)
                    .param("le", le.atOffset(ZoneOffset.UTC))
                    .update();
    }

    public void copierLesArticles(long id, long ancienne, Ouverture ouverture, Instant le) {
        db.sql(ARTICLES)
                .param("id", id)
                .param("ancienne", ancienne)
                .param("ouvre", ouverture.ouvre(), Types.VARCHAR)
                .param("titre", ouverture.titre())
                .param("texte", ouverture.texte())
                .param("tait", ouverture.tait(), Types.VARCHAR)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// What an imported convention holds as articles, but the one that opens it; its engagements
    /// wait for their parties' word.
    ///
    /// @param deDocument titles of the articles that stand for its signed document
    public List<Ancien> anciens(long ancienne, Ouverture ouverture, Set<String> deDocument) {
        return db.sql(ANCIENS)
                .param("ancienne", ancienne)
                .param("ouvre", ouverture.ouvre(), Types.VARCHAR)
                .param("tait", ouverture.tait(), Types.VARCHAR)
                .query((rs, _) -> {
                    var type = TypeDonnees.valueOf(rs.getString("type_donnees"));
                    var clause = rs.getString("clause");
                    return new Ancien(
                            rs.getString("titre"),
                            type,
                            clause == null ? null : ClauseExigee.valueOf(clause),
                            rs.getString("texte"),
                            DonneesJson.lire(type, rs.getString("donnees")),
                            rs.getBoolean("amende") || !deDocument.contains(rs.getString("titre")));
                })
                .list();
    }

    /// The model from which its text starts, as it is today.
    public void referer(long id, ModeleConvention modele) {
        db.sql(REFERER)
                .param("id", id)
                .param("version", modele.version())
                .param("nom", modele.nom())
                .update();
    }
}
