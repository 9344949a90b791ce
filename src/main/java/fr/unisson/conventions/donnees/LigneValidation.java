package fr.unisson.conventions.donnees;

import fr.unisson.conventions.domaine.EtatValidation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/// The validation of one digest by one party's body.
///
/// @param dossierAvant day by which the body wants the papers
/// @param figeLe when this text was first frozen
/// @param competence when the signatory said that no deliberation is needed
public record LigneValidation(
        long id,
        long convention,
        long partie,
        String empreinte,
        EtatValidation etat,
        int version,
        @Nullable Long instanceId,
        @Nullable String instance,
        @Nullable LocalDate seance,
        @Nullable LocalDate dossierAvant,
        @Nullable LocalDate decision,
        @Nullable String numero,
        @Nullable Long fichier,
        @Nullable String reserves,
        boolean reserveSurLeTexte,
        @Nullable String motif,
        @Nullable Instant figeLe,
        @Nullable Instant competence) {

    static final RowMapper<LigneValidation> LIRE = (r, _) -> lire(r);

    private static LigneValidation lire(ResultSet r) throws SQLException {
        var competence = r.getObject("signataire_confirme_le", OffsetDateTime.class);
        var fige = r.getObject("fige_le", OffsetDateTime.class);
        return new LigneValidation(
                r.getLong("id"),
                r.getLong("convention_id"),
                r.getLong("partie_id"),
                r.getString("empreinte"),
                EtatValidation.valueOf(r.getString("etat")),
                r.getInt("version"),
                r.getObject("instance_id", Long.class),
                r.getString("instance"),
                r.getObject("seance_le", LocalDate.class),
                r.getObject("dossier_avant", LocalDate.class),
                r.getObject("decision_le", LocalDate.class),
                r.getString("numero"),
                r.getObject("fichier_id", Long.class),
                r.getString("reserves"),
                r.getBoolean("reserve_sur_le_texte"),
                r.getString("motif"),
                fige == null ? null : fige.toInstant(),
                competence == null ? null : competence.toInstant());
    }
}
