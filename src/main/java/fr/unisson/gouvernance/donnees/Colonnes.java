package fr.unisson.gouvernance.donnees;

import fr.unisson.acces.CompteId;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.gouvernance.Delais;
import fr.unisson.gouvernance.InstanceDeReunion;
import fr.unisson.gouvernance.InstanceId;
import fr.unisson.gouvernance.NatureInstance;
import fr.unisson.gouvernance.Quorum;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Dates;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How rows about meetings are read and their parameters written.
final class Colonnes {

    /// Of `instance i`; a seat gives a stance unless it is that of a guest.
    static final String INSTANCE =
            """
            i.id as i_id, i.organisation_id as i_organisation, i.nom as i_nom,
            i.nature as i_nature, i.quorum as i_quorum, i.silence_jours as i_silence,
            i.reunions_par_an as i_promises, i.convocation_jours as i_convocation,
            i.compte_rendu_jours as i_compte_rendu, i.active as i_active,
            instance_tenue(i.id) as i_tenue,
            exists (select from siege m where m.instance_id = i.id
                and m.compte_id = acteur_compte() and m.fonction <> 'INVITE'
                and m.debut <= jour_de_paris()
                and (m.fin is null or m.fin >= jour_de_paris())) as i_membre
            """;

    private Colonnes() {}

    static InstanceDeReunion instance(ResultSet r) throws SQLException {
        return new InstanceDeReunion(
                new InstanceId(r.getLong("i_id")),
                new OrganisationId(r.getLong("i_organisation")),
                r.getString("i_nom"),
                NatureInstance.valueOf(r.getString("i_nature")),
                Quorum.valueOf(r.getString("i_quorum")),
                entier(r, "i_silence"),
                entier(r, "i_promises"),
                new Delais(r.getInt("i_convocation"), r.getInt("i_compte_rendu")),
                r.getBoolean("i_active"),
                r.getBoolean("i_tenue"),
                r.getBoolean("i_membre"));
    }

    static @Nullable Integer entier(ResultSet r, String colonne) throws SQLException {
        int valeur = r.getInt(colonne);
        return r.wasNull() ? null : valeur;
    }

    static @Nullable Long numero(ResultSet r, String colonne) throws SQLException {
        long valeur = r.getLong(colonne);
        return r.wasNull() ? null : valeur;
    }

    static @Nullable CompteId compte(ResultSet r, String colonne) throws SQLException {
        var valeur = numero(r, colonne);
        return valeur == null ? null : new CompteId(valeur);
    }

    static <E extends Enum<E>> @Nullable E parmi(Class<E> type, ResultSet r, String colonne)
            throws SQLException {
        var valeur = r.getString(colonne);
        return valeur == null ? null : Enum.valueOf(type, valeur);
    }

    static Instant instant(ResultSet r, String colonne) throws SQLException {
        return Objects.requireNonNull(peutEtre(r, colonne));
    }

    static @Nullable Instant peutEtre(ResultSet r, String colonne) throws SQLException {
        var valeur = r.getObject(colonne, OffsetDateTime.class);
        return valeur == null ? null : valeur.toInstant();
    }

    static LocalDateTime aParis(ResultSet r, String colonne) throws SQLException {
        return LocalDateTime.ofInstant(instant(r, colonne), Dates.PARIS);
    }

    static OffsetDateTime moment(LocalDateTime aParis) {
        return moment(aParis.atZone(Dates.PARIS).toInstant());
    }

    static OffsetDateTime moment(Instant le) {
        return le.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Long moi() {
        var acteur = Acteur.courant();
        return acteur.connecte() ? acteur.compte() : null;
    }
}
