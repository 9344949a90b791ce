package fr.unisson.conventions.donnees;

import fr.unisson.conventions.ConventionReprise;
import fr.unisson.conventions.domaine.DonneesArticle;
import fr.unisson.conventions.domaine.Provenance;
import fr.unisson.conventions.domaine.SituationDeReprise;
import fr.unisson.modeles.ModeleConvention;
import fr.unisson.modeles.TypeDonnees;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// Writes a convention that was signed elsewhere.
@Repository
public class RepriseDeConventionSql {

    private static final String CREER =
            """
            insert into convention (etat_le, titre, modele_code, modele_version, modele_nom,
                                    modele_type, perimetre,
                                    mode_effet, date_effet, mois, renouvellement, periode_mois,
                                    renouvellements_max, preavis_mois, evaluation_prealable,
                                    renouvellement_suppose, preavis_suppose,
                                    signee_le, en_vigueur_le, provenance, avenants_anterieurs,
                                    cree_par, cree_le)
            values (:le, :titre, :modele, :modeleVersion, :modeleNom, :modeleType, :perimetre, 'DATE_FIXE', :effet, :mois,
                    :renouvellement, :periode, :max, :preavis, :evaluation, :renouvellementSuppose,
                    :preavisSuppose, :signee, :enVigueur,
                    'NON_CONFIRMEE', :avenants, acteur_compte(), :le)
            returning id
            """;

    private static final String CORRIGER =
            """
            update convention
               set titre = :titre, modele_code = :modele, modele_version = :modeleVersion,
                   modele_nom = :modeleNom, modele_type = :modeleType,
                   perimetre = :perimetre, date_effet = :effet, mois = :mois,
                   renouvellement = :renouvellement, periode_mois = :periode,
                   renouvellements_max = :max, preavis_mois = :preavis,
                   evaluation_prealable = :evaluation,
                   renouvellement_suppose = :renouvellementSuppose,
                   preavis_suppose = :preavisSuppose, signee_le = :signee,
                   en_vigueur_le = case when en_vigueur_le is not null then :effet::date end,
                   avenants_anterieurs = :avenants, version = version + 1
             where id = :id and version = :version and provenance in ('NON_CONFIRMEE', 'CONTESTEE')
            """;

    /// All of them signed: those whose people are not here yet are parties all the same.
    private static final String PARTIES =
            """
            insert into partie (convention_id, organisation_id, etat, invitee_par, invitee_le,
                                repondu_par, repondu_le)
            select :id, o.id, 'ACCEPTEE', acteur_compte(), :le,
                   case when o.id = :mienne then acteur_compte() end, :le
              from unnest(:organisations::bigint[]) with ordinality as o (id, rang)
             order by o.rang
            on conflict (convention_id, organisation_id) do update
               set etat = 'ACCEPTEE', invitee_le = excluded.invitee_le, retiree_par = null,
                   retiree_le = null, motif_retrait = null, version = partie.version + 1
             where partie.etat = 'RETIREE'
            """;

    /// Named by mistake: it never was a party, and its people leave.
    private static final String RETIRER =
            """
            with retirees as (
                update partie
                   set etat = 'RETIREE', retiree_par = acteur_compte(), retiree_le = :le,
                       motif_retrait = :motif, version = version + 1
                 where convention_id = :id and etat = 'ACCEPTEE'
                   and organisation_id <> all (:gardees::bigint[])
                returning id, organisation_id),
            quittes as (
                update participant set jusqu_au = :le
                 where convention_id = :id and jusqu_au is null
                   and partie_id in (select id from retirees))
            select organisation_id from retirees
            """;

    private static final String ARTICLE =
            """
            with ouvert as (
                insert into article (convention_id, numero, rang, titre, obligatoire, type_donnees)
                values (:id, :numero, :rang, :titre, false, :type) returning id)
            insert into article_version (convention_id, article_id, version, texte, donnees, origine,
                                         compte_id, le)
            select :id, id, 1, :texte, :donnees::jsonb, 'REDACTION', acteur_compte(), :le from ouvert
            """;

    private final JdbcClient db;

    RepriseDeConventionSql(JdbcClient db) {
        this.db = db;
    }

    /// @param situation tells since when; in force from its day of effect, or not yet
    public long creer(
            ConventionReprise r,
            @Nullable ModeleConvention modele,
            SituationDeReprise situation,
            Instant le) {
        return decrire(CREER, r, modele)
                .param("enVigueur", situation.etat().finie() ? r.duree().dateEffet() : null)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    public boolean corriger(
            long id, int version, ConventionReprise r, @Nullable ModeleConvention modele) {
        return decrire(CORRIGER, r, modele).param("id", id).param("version", version).update() == 1;
    }

    public void parties(long id, long mienne, Collection<Long> organisations, Instant le) {
        db.sql(PARTIES)
                .param("id", id)
                .param("mienne", mienne)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("le", le.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// @return the organisations that are no party any more
    public List<Long> retirerLesAutres(
            long id, Collection<Long> gardees, String motif, Instant le) {
        return db.sql(RETIRER)
                .param("id", id)
                .param("gardees", gardees.toArray(Long[]::new))
                .param("motif", motif)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .list();
    }

    public void article(
            long id,
            int rang,
            String titre,
            TypeDonnees type,
            String texte,
            DonneesArticle donnees,
            Instant le) {
        db.sql(ARTICLE)
                .param("id", id)
                .param("numero", Integer.toString(rang))
                .param("rang", rang)
                .param("titre", titre)
                .param("type", type.name())
                .param("texte", texte)
                .param("donnees", DonneesJson.ecrire(donnees))
                .param("le", le.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// In force since the day its text says, not since the day it was taken over.
    public void dater(long id, LocalDate effet) {
        db.sql("update convention set en_vigueur_le = :effet where id = :id")
                .param("id", id)
                .param("effet", effet)
                .update();
    }

    public boolean constater(long id, Provenance provenance) {
        return db.sql(
                                """
                                update convention set provenance = :provenance
                                 where id = :id and provenance <> 'UNISSON'
                                """)
                        .param("id", id)
                        .param("provenance", provenance.name())
                        .update()
                == 1;
    }

    /// The acts deduced from dates that are corrected.
    public void oublierLesActes(long id) {
        db.sql("delete from prolongation where convention_id = :id and avenant_id is null")
                .param("id", id)
                .update();
    }

    private StatementSpec decrire(
            String sql, ConventionReprise r, @Nullable ModeleConvention modele) {
        var duree = r.duree();
        return db.sql(sql)
                .param("titre", r.titre().strip())
                .param("modele", r.modele())
                .param("modeleVersion", modele == null ? 0 : modele.version())
                .param("modeleNom", modele == null ? "" : modele.nom())
                .param("modeleType", modele == null ? "" : modele.type().name())
                .param("perimetre", r.perimetre().strip())
                .param("effet", duree.dateEffet())
                .param("mois", duree.mois())
                .param("renouvellement", duree.renouvellement().name())
                .param("periode", duree.periodeMois())
                .param("max", duree.renouvellementsMax())
                .param("preavis", duree.preavisMois())
                .param("evaluation", duree.evaluationPrealable())
                .param("renouvellementSuppose", duree.renouvellementSuppose())
                .param("preavisSuppose", duree.preavisSuppose())
                .param("signee", r.signeeLe(), java.sql.Types.DATE)
                .param("avenants", r.avenants());
    }
}
