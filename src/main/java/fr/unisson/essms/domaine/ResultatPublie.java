package fr.unisson.essms.domaine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What HAS publishes of one evaluation of one establishment.
///
/// @param objectifs mean of the objectives from 0 to 100
/// @param horsDemarche mean of the objectives but the one on the quality approach
/// @param imperatifs rated imperative criteria, `hauts` of which at 3.5 or above, `atteints` met
/// @param notes by key: `C1` a chapter, `T1.2` the second theme in it, `T0.2` over all chapters,
///   `O3.10` an objective, `I3.14.1` an imperative criterion
/// @param criteres how many criteria were rated, by objective
public record ResultatPublie(
        String finess,
        String evaluation,
        String raisonSociale,
        String region,
        String departement,
        String categorie,
        String libelleCategorie,
        @Nullable LocalDate debut,
        LocalDate fin,
        @Nullable Integer traceurs,
        @Nullable Lettre lettre,
        @Nullable BigDecimal objectifs,
        @Nullable BigDecimal horsDemarche,
        @Nullable Integer imperatifs,
        @Nullable Integer hauts,
        @Nullable Integer atteints,
        Map<String, BigDecimal> notes,
        Map<String, Integer> criteres) {

    public ResultatPublie {
        notes = Map.copyOf(notes);
        criteres = Map.copyOf(criteres);
    }

    public Optional<BigDecimal> note(String cle) {
        return Optional.ofNullable(notes.get(cle));
    }

    /// Those whose key starts so.
    Stream<Map.Entry<String, BigDecimal>> notes(String debut) {
        return notes.entrySet().stream().filter(n -> n.getKey().startsWith(debut));
    }
}
