package fr.unisson.gouvernance.donnees;

import fr.unisson.gouvernance.Mandat.Cloture;
import fr.unisson.gouvernance.MandatId;
import fr.unisson.gouvernance.Matiere;
import fr.unisson.gouvernance.SourceMandat;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/// A row of `mandat`, before its giver is looked up.
///
/// @param departLe first day on which the holder's account is no longer in the organisation
public record LigneMandat(
        MandatId id,
        long organisation,
        @Nullable Long compte,
        String titulaire,
        String fonction,
        SourceMandat source,
        @Nullable MandatId donneurMandat,
        String donneur,
        Set<Matiere> matieres,
        @Nullable BigDecimal plafond,
        LocalDate debut,
        @Nullable LocalDate fin,
        boolean sousDelegation,
        @Nullable Long fichier,
        @Nullable Cloture cloture,
        @Nullable LocalDate departLe) {

    static final RowMapper<LigneMandat> LIRE = (r, _) -> lire(r);

    public LigneMandat {
        matieres = Set.copyOf(matieres);
    }

    static String texte(Collection<Matiere> matieres) {
        return matieres.stream().sorted().map(Matiere::name).collect(Collectors.joining(","));
    }

    private static LigneMandat lire(ResultSet r) throws SQLException {
        var donneur = r.getObject("donneur_mandat_id", Long.class);
        return new LigneMandat(
                new MandatId(r.getLong("id")),
                r.getLong("organisation_id"),
                r.getObject("compte_id", Long.class),
                r.getString("titulaire"),
                r.getString("fonction"),
                SourceMandat.valueOf(r.getString("source")),
                donneur == null ? null : new MandatId(donneur),
                r.getString("donneur"),
                Arrays.stream(r.getString("matieres").split(","))
                        .map(Matiere::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                r.getBigDecimal("plafond"),
                r.getObject("debut", LocalDate.class),
                r.getObject("fin", LocalDate.class),
                r.getBoolean("sous_delegation"),
                r.getObject("fichier_id", Long.class),
                cloture(r),
                r.getObject("depart_le", LocalDate.class));
    }

    private static @Nullable Cloture cloture(ResultSet r) throws SQLException {
        var genre = r.getString("cloture");
        return genre == null
                ? null
                : new Cloture(
                        Cloture.Genre.valueOf(genre),
                        r.getObject("clos_a_compter_du", LocalDate.class),
                        r.getString("cloture_raison"));
    }
}
