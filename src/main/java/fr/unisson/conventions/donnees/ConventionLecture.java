package fr.unisson.conventions.donnees;

import fr.unisson.conventions.domaine.NatureAttente;
import fr.unisson.conventions.domaine.Provenance;
import fr.unisson.socle.Introuvable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// One convention as its pages show it: where it stands, what it waits for, its last passages.
@Repository
@Transactional(readOnly = true)
public class ConventionLecture {

    /// @param visibilite what observers may read
    /// @param avenantDe the convention that this one amends
    /// @param titreAmende its title, null for who does not read it
    /// @param provenance how its signature is known
    /// @param succede it renews or replaces another convention
    public record Fiche(
            long id,
            int version,
            String etat,
            Instant etatLe,
            String titre,
            String resume,
            String modele,
            String typeDeModele,
            @Nullable String numero,
            String perimetre,
            @Nullable String motifSansDiagnostic,
            @Nullable LocalDate effetSouhaite,
            @Nullable LocalDate limiteRelecture,
            @Nullable LocalDate dateEffet,
            @Nullable Integer mois,
            @Nullable LocalDate signeeLe,
            @Nullable LocalDate enVigueurLe,
            @Nullable String etatAbandonne,
            String visibilite,
            Instant creeLe,
            @Nullable Long avenantDe,
            @Nullable String titreAmende,
            Provenance provenance,
            boolean succede) {

        public boolean avenant() {
            return avenantDe != null;
        }

        /// Written from a signed text, not from volets.
        public boolean sansVolets() {
            return avenant() || succede;
        }
    }

    /// A passage of the main life.
    ///
    /// @param motif silent for an observer to whom not everything is shown
    /// @param de null for the birth
    /// @param auteur null when the platform acted
    public record Passage(
            String transition,
            @Nullable String de,
            String vers,
            @Nullable String auteur,
            @Nullable String motif,
            Instant le) {}

    /// An act that the convention waits for.
    ///
    /// @param objet what it is about, empty when the convention
    /// @param organisation whose turn it is; null for the facilitator and for a rapporteur
    /// @param de the organisation or the person expected; null for the facilitator
    public record Attente(
            NatureAttente nature,
            boolean mienne,
            String objet,
            @Nullable String organisation,
            @Nullable String de) {}

    private static final Set<String> SUCCESSION = Set.of("RENOUVELLEMENT", "REMPLACEMENT");

    private static final String TROUVER =
            """
            select c.*, p.titre as titre_amende
              from convention c
              left join convention p on p.id = c.parent_id and c.nature = 'AVENANT'
             where c.id = :id and c.version > 0
            """;

    private static final String PASSAGES =
            """
            select h.transition, h.de, h.vers, compte_nom(h.compte_id) as auteur,
                   case when convention_montre(:id, 'TOUT') then h.motif end as motif, h.le
              from convention_historique h
             where h.convention_id = :id order by h.version
            """;

    private static final String ATTENTES =
            """
            select a.nature, a.mienne, a.objet, o.raison_sociale as organisation,
                   coalesce(o.raison_sociale, compte_nom(a.compte_id)) as de
              from convention_attentes(:id) a left join organisation o on o.id = a.organisation_id
             order by a.mienne desc, a.nature, o.tri
            """;

    private final JdbcClient db;

    ConventionLecture(JdbcClient db) {
        this.db = db;
    }

    /// What the reader may not see does not exist for them.
    public Fiche charger(long id) {
        return db.sql(TROUVER)
                .param("id", id)
                .query(ConventionLecture::fiche)
                .optional()
                .orElseThrow(() -> new Introuvable("convention " + id));
    }

    public List<Passage> passages(long id) {
        return db.sql(PASSAGES)
                .param("id", id)
                .query((rs, _) ->
                        new Passage(
                                rs.getString("transition"),
                                rs.getString("de"),
                                rs.getString("vers"),
                                rs.getString("auteur"),
                                rs.getString("motif"),
                                Objects.requireNonNull(Colonnes.instant(rs, "le"))))
                .list();
    }

    public List<Attente> attentes(long id) {
        return db.sql(ATTENTES)
                .param("id", id)
                .query((rs, _) ->
                        new Attente(
                                NatureAttente.valueOf(rs.getString("nature")),
                                rs.getBoolean("mienne"),
                                rs.getString("objet"),
                                rs.getString("organisation"),
                                rs.getString("de")))
                .list();
    }

    private static Fiche fiche(ResultSet rs, int rang) throws SQLException {
        return new Fiche(
                rs.getLong("id"),
                rs.getInt("version"),
                rs.getString("etat"),
                Objects.requireNonNull(Colonnes.instant(rs, "etat_le")),
                rs.getString("titre"),
                rs.getString("resume"),
                Colonnes.modele(rs),
                rs.getString("modele_type"),
                rs.getString("numero"),
                rs.getString("perimetre"),
                rs.getString("motif_sans_diagnostic"),
                Colonnes.date(rs, "effet_souhaite"),
                Colonnes.date(rs, "limite_relecture"),
                Colonnes.date(rs, "date_effet"),
                rs.getObject("mois", Integer.class),
                Colonnes.date(rs, "signee_le"),
                Colonnes.date(rs, "en_vigueur_le"),
                rs.getString("etat_abandonne"),
                rs.getString("visibilite_observateurs"),
                Objects.requireNonNull(Colonnes.instant(rs, "cree_le")),
                rs.getString("nature").equals("AVENANT")
                        ? rs.getObject("parent_id", Long.class)
                        : null,
                rs.getString("titre_amende"),
                Provenance.valueOf(rs.getString("provenance")),
                SUCCESSION.contains(String.valueOf(rs.getString("lien"))));
    }
}
