package fr.unisson.conventions.donnees;

import fr.unisson.conventions.domaine.EtatSignature;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/// One signatory's request.
///
/// @param compte none for somebody who can only sign outside the tool
/// @param ordre null when all sign at the same time
/// @param copieVerifiee another party checked the uploaded copy
public record LigneDemande(
        long id,
        long convention,
        long partie,
        @Nullable Long compte,
        String nom,
        String qualite,
        @Nullable Long mandat,
        String empreinte,
        @Nullable Integer ordre,
        EtatSignature etat,
        int version,
        @Nullable LocalDate limite,
        @Nullable Instant invite,
        @Nullable Instant ouvert,
        @Nullable Instant relance,
        int relances,
        @Nullable String motif,
        @Nullable Long remplace,
        @Nullable Instant signe,
        boolean copieVerifiee) {

    static final RowMapper<LigneDemande> LIRE = (r, _) -> lire(r);

    public boolean enCours() {
        return etat.ouverte() || etat == EtatSignature.EXPIRE;
    }

    public boolean donnee() {
        return etat == EtatSignature.SIGNE || etat == EtatSignature.HORS_OUTIL;
    }

    private static LigneDemande lire(ResultSet r) throws SQLException {
        return new LigneDemande(
                r.getLong("id"),
                r.getLong("convention_id"),
                r.getLong("partie_id"),
                r.getObject("compte_id", Long.class),
                r.getString("nom"),
                r.getString("qualite"),
                r.getObject("mandat_id", Long.class),
                r.getString("empreinte"),
                r.getObject("ordre", Integer.class),
                EtatSignature.valueOf(r.getString("etat")),
                r.getInt("version"),
                r.getObject("limite", LocalDate.class),
                instant(r, "invite_le"),
                instant(r, "ouvert_le"),
                instant(r, "derniere_relance"),
                r.getInt("relances"),
                r.getString("motif"),
                r.getObject("remplace_id", Long.class),
                instant(r, "signe_le"),
                r.getBoolean("copie_verifiee"));
    }

    static @Nullable Instant instant(ResultSet r, String colonne) throws SQLException {
        var le = r.getObject(colonne, OffsetDateTime.class);
        return le == null ? null : le.toInstant();
    }
}
