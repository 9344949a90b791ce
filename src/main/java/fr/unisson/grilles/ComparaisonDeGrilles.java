package fr.unisson.grilles;

import fr.unisson.grilles.domaine.Ecarts;
import fr.unisson.grilles.domaine.Ecarts.Ecart;
import fr.unisson.grilles.donnees.EquivalencesSql;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What changes from one version to another.
@Service
@Transactional(readOnly = true)
public class ComparaisonDeGrilles {

    /// @param resume the same in a few sentences
    public record Difference(List<Ecart> ecarts, List<String> resume) {

        public static final Difference AUCUNE = new Difference(List.of(), List.of());

        public Difference {
            ecarts = List.copyOf(ecarts);
            resume = List.copyOf(resume);
        }
    }

    private final Grilles grilles;
    private final EquivalencesSql equivalences;

    ComparaisonDeGrilles(Grilles grilles, EquivalencesSql equivalences) {
        this.grilles = grilles;
        this.equivalences = equivalences;
    }

    /// @throws fr.unisson.socle.Introuvable when the reader may not see both
    public Difference entre(GrilleId avant, GrilleId apres) {
        var ancienne = grilles.ecrite(avant);
        var nouvelle = grilles.ecrite(apres);
        boolean suite = equivalences.precedente(apres).filter(avant::equals).isPresent();
        var ecarts = Ecarts.entre(ancienne, nouvelle, suite ? nouvelle.equivalences() : List.of());
        return new Difference(ecarts, Ecarts.resume(ancienne, nouvelle, ecarts));
    }

    /// The same, with the version published before; nothing for a first version.
    public Difference depuisLaPrecedente(GrilleId id) {
        return equivalences.precedente(id).map(avant -> entre(avant, id)).orElse(Difference.AUCUNE);
    }
}
