package fr.unisson.essms;

import fr.unisson.essms.domaine.Lettre;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A published result, as read.
///
/// @param fictif made up for the demonstration
/// @param notes by key, as in [fr.unisson.essms.domaine.ResultatPublie]
public record ResultatVue(
        String finess,
        String evaluation,
        boolean fictif,
        String region,
        String categorie,
        @Nullable LocalDate debut,
        LocalDate fin,
        @Nullable Integer traceurs,
        @Nullable Lettre lettre,
        @Nullable BigDecimal objectifs,
        @Nullable Integer imperatifs,
        @Nullable Integer hauts,
        Map<String, BigDecimal> notes,
        Instant luLe) {}
