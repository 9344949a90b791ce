package fr.unisson.essms;

import fr.unisson.annuaire.EtablissementVue;
import fr.unisson.annuaire.Territoires;
import fr.unisson.essms.domaine.AjustementDesSeuils;
import fr.unisson.essms.domaine.Controle;
import fr.unisson.essms.donnees.ResultatSql;
import fr.unisson.socle.LectureTolerante;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Results that HAS publishes: those of an establishment, and the medians of its peers. Nothing
/// ranks establishments.
@Service
@LectureTolerante
public class ResultatsPublies {

    /// Fewer peers than this say nothing; the database holds no such median either.
    public static final int PAIRS_AU_MOINS = 5;

    private final ResultatSql sql;
    private final Territoires territoires;

    ResultatsPublies(ResultatSql sql, Territoires territoires) {
        this.sql = sql;
        this.territoires = territoires;
    }

    /// @param repere a key of notes, or `M` for the mean of the objectives out of 100
    /// @param pairs establishments that have this note, at least five
    public record Mediane(boolean regionale, String repere, BigDecimal mediane, int pairs) {}

    /// Among the other establishments of its category and region.
    public record Place(int pairs, int dessous, int dessus) {}

    /// @param compares rows that allow the comparison
    public record Concordance(int compares, int concordants) {}

    /// @param fictif made up for the demonstration
    public record Charges(int evaluations, int etablissements, boolean fictif) {}

    public record SeuilsAjustes(AjustementDesSeuils ajustement, boolean fictif, Instant le) {}

    /// @param region empty when it is not known
    public record Pairs(
            String categorie,
            String region,
            Map<String, Mediane> regionales,
            Map<String, Mediane> nationales) {}

    /// The latest evaluation first.
    public List<ResultatVue> de(EtablissementVue etablissement) {
        var finess = etablissement.finess();
        return finess == null ? List.of() : sql.de(finess);
    }

    /// By the category and region published for it, or by those of the directory.
    public Optional<Pairs> pairs(EtablissementVue e, @Nullable ResultatVue publie) {
        var categorie = publie == null ? e.codeCategorie() : publie.categorie();
        if (categorie == null) return Optional.empty();
        var region = publie == null ? region(e) : publie.region();
        var parPortee =
                sql.medianes(categorie, region).stream()
                        .collect(
                                Collectors.partitioningBy(
                                        Mediane::regionale,
                                        Collectors.toMap(Mediane::repere, m -> m)));
        return Optional.of(
                new Pairs(
                        categorie,
                        region,
                        Map.copyOf(parPortee.getOrDefault(true, Map.of())),
                        Map.copyOf(parPortee.getOrDefault(false, Map.of()))));
    }

    private String region(EtablissementVue e) {
        var departement = e.adresse().departement();
        return departement == null ? "" : territoires.regionDe(departement).orElse("");
    }

    /// Empty when too few peers are known.
    public Optional<Place> place(ResultatVue publie) {
        var valeur = publie.objectifs();
        return valeur == null
                ? Optional.empty()
                : Optional.of(sql.place(publie, valeur)).filter(p -> p.pairs() >= PAIRS_AU_MOINS);
    }

    /// How often each of our rules finds the published figures again.
    public Map<Controle, Concordance> controles() {
        return sql.controles();
    }

    public Charges charges() {
        return sql.charges();
    }

    /// Derived from published letters; empty until enough of them are loaded.
    public Optional<SeuilsAjustes> seuils() {
        return sql.seuils();
    }
}
