package fr.unisson.conventions.donnees;

import fr.unisson.conventions.CadreConvention;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.ConventionVue;
import fr.unisson.conventions.domaine.Duree;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.ModePriseEffet;
import fr.unisson.conventions.domaine.ModeRenouvellement;
import fr.unisson.conventions.domaine.Provenance;
import fr.unisson.conventions.domaine.Visibilite;
import fr.unisson.modeles.ModeleConvention;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class ConventionSql {

    private static final String CREER =
            """
            insert into convention (etat_le, titre, resume, modele_code, modele_version, modele_nom,
                                    modele_type, mode_effet,
                                    mois, renouvellement, periode_mois, preavis_mois,
                                    evaluation_prealable, effet_souhaite, cree_par, cree_le)
            values (:le, :titre, :resume, :modele, :modeleVersion, :modeleNom, :modeleType, :mode, :mois, :renouvellement,
                    :periode, :preavis, :evaluation, :effetSouhaite, :par, :le)
            returning id
            """;

    private static final String CADRER =
            """
            update convention
               set titre = :titre, resume = :resume, perimetre = :perimetre,
                   motif_sans_diagnostic = :sansDiagnostic, mode_effet = :mode,
                   date_effet = :dateEffet, evenement = :evenement, mois = :mois,
                   renouvellement = :renouvellement, periode_mois = :periode,
                   renouvellements_max = :max, preavis_mois = :preavis,
                   renouvellement_suppose = :renouvellementSuppose,
                   preavis_suppose = :preavisSuppose,
                   evaluation_prealable = :evaluation, effet_souhaite = :effetSouhaite,
                   finit_avec_cadre = :finitAvecLeCadre and coalesce(lien = 'SPECIFIQUE', false),
                   visibilite_observateurs = :visibilite, version = version + 1
             where id = :id and version = :version
            """;

    private static final String ACCORDER =
            "select convention_accorder(:id, :organisation, :compte, :niveau, :le)";

    private static final String RETIRER = "select convention_retirer(:id, :organisation, :compte)";

    private final JdbcClient db;

    ConventionSql(JdbcClient db) {
        this.db = db;
    }

    /// Version 0: the creator's alone until its first passage.
    public long creer(
            String titre,
            String resume,
            ModeleConvention modele,
            Duree duree,
            @Nullable LocalDate effetSouhaite,
            @Nullable Long par,
            Instant le) {
        return db.sql(CREER)
                .param("titre", titre)
                .param("resume", resume)
                .param("modele", modele.code())
                .param("modeleVersion", modele.version())
                .param("modeleNom", modele.nom())
                .param("modeleType", modele.type().name())
                .param("mode", duree.mode().name())
                .param("mois", duree.mois())
                .param("renouvellement", duree.renouvellement().name())
                .param("periode", duree.periodeMois())
                .param("preavis", duree.preavisMois())
                .param("evaluation", duree.evaluationPrealable())
                .param("effetSouhaite", effetSouhaite)
                .param("par", par)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    public boolean cadrer(long id, int version, CadreConvention cadre) {
        var duree = cadre.duree();
        return db.sql(CADRER)
                        .param("id", id)
                        .param("version", version)
                        .param("titre", cadre.titre())
                        .param("resume", cadre.resume())
                        .param("perimetre", cadre.perimetre())
                        .param("sansDiagnostic", cadre.motifSansDiagnostic())
                        .param("mode", duree.mode().name())
                        .param("dateEffet", duree.dateEffet())
                        .param("evenement", duree.evenement())
                        .param("mois", duree.mois())
                        .param("renouvellement", duree.renouvellement().name())
                        .param("periode", duree.periodeMois())
                        .param("max", duree.renouvellementsMax())
                        .param("preavis", duree.preavisMois())
                        .param("evaluation", duree.evaluationPrealable())
                        .param("renouvellementSuppose", duree.renouvellementSuppose())
                        .param("preavisSuppose", duree.preavisSuppose())
                        .param("effetSouhaite", cadre.effetSouhaite())
                        .param("finitAvecLeCadre", duree.finitAvecLeCadre())
                        .param("visibilite", cadre.visibiliteObservateurs().name())
                        .update()
                == 1;
    }

    public boolean partager(long id, int version, Visibilite visibilite) {
        return db.sql(
                                """
                                update convention
                                   set visibilite_observateurs = :visibilite, version = version + 1
                                 where id = :id and version = :version
                                """)
                        .param("id", id)
                        .param("version", version)
                        .param("visibilite", visibilite.name())
                        .update()
                == 1;
    }

    public Optional<ConventionVue> trouver(long id) {
        return db.sql("select * from convention where id = :id")
                .param("id", id)
                .query((rs, _) -> vue(rs))
                .optional();
    }

    /// Lets an organisation or an account in. The database checks that the actor may.
    public void accorder(
            long id,
            @Nullable Long organisation,
            @Nullable Long compte,
            String niveau,
            Instant le) {
        db.sql(ACCORDER)
                .param("id", id)
                .param("organisation", organisation, Types.BIGINT)
                .param("compte", compte, Types.BIGINT)
                .param("niveau", niveau)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .query()
                .singleRow();
    }

    public void retirerAcces(long id, long compte) {
        retirer(id, null, compte);
    }

    public void retirerOrganisation(long id, long organisation) {
        retirer(id, organisation, null);
    }

    private void retirer(long id, @Nullable Long organisation, @Nullable Long compte) {
        db.sql(RETIRER)
                .param("id", id)
                .param("organisation", organisation, Types.BIGINT)
                .param("compte", compte, Types.BIGINT)
                .query()
                .singleRow();
    }

    public void limiterRelecture(long id, @Nullable LocalDate limite) {
        db.sql("update convention set limite_relecture = :limite where id = :id")
                .param("id", id)
                .param("limite", limite)
                .update();
    }

    public void retenirEtatAbandonne(long id, @Nullable EtatConvention etat) {
        db.sql("update convention set etat_abandonne = :etat where id = :id")
                .param("id", id)
                .param("etat", etat == null ? null : etat.name())
                .update();
    }

    public void numeroter(long id, String numero) {
        db.sql("update convention set numero = coalesce(numero, :numero) where id = :id")
                .param("id", id)
                .param("numero", numero)
                .update();
    }

    private static ConventionVue vue(ResultSet rs) throws SQLException {
        var abandonne = rs.getString("etat_abandonne");
        return new ConventionVue(
                new ConventionId(rs.getLong("id")),
                rs.getInt("version"),
                EtatConvention.valueOf(rs.getString("etat")),
                Lecture.instant(rs, "etat_le"),
                rs.getString("titre"),
                rs.getString("resume"),
                rs.getString("modele_code"),
                rs.getInt("modele_version"),
                rs.getString("numero"),
                rs.getString("perimetre"),
                rs.getString("motif_sans_diagnostic"),
                duree(rs),
                Lecture.jour(rs, "effet_souhaite"),
                Lecture.jour(rs, "limite_relecture"),
                Visibilite.valueOf(rs.getString("visibilite_observateurs")),
                abandonne == null ? null : EtatConvention.valueOf(abandonne),
                Lecture.jour(rs, "signee_le"),
                Lecture.jour(rs, "en_vigueur_le"),
                Lecture.instant(rs, "cree_le"),
                avenantDe(rs),
                Provenance.valueOf(rs.getString("provenance")),
                rs.getInt("avenants_anterieurs"));
    }

    private static @Nullable ConventionId avenantDe(ResultSet rs) throws SQLException {
        return rs.getString("nature").equals("AVENANT")
                ? new ConventionId(rs.getLong("parent_id"))
                : null;
    }

    private static Duree duree(ResultSet rs) throws SQLException {
        return new Duree(
                ModePriseEffet.valueOf(rs.getString("mode_effet")),
                Lecture.jour(rs, "date_effet"),
                rs.getString("evenement"),
                Lecture.entier(rs, "mois"),
                ModeRenouvellement.valueOf(rs.getString("renouvellement")),
                Lecture.entier(rs, "periode_mois"),
                Lecture.entier(rs, "renouvellements_max"),
                rs.getInt("preavis_mois"),
                rs.getBoolean("evaluation_prealable"),
                rs.getBoolean("finit_avec_cadre"),
                rs.getBoolean("renouvellement_suppose"),
                rs.getBoolean("preavis_suppose"));
    }
}
