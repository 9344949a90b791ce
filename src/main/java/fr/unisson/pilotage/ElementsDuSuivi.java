package fr.unisson.pilotage;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Conventions;
import fr.unisson.pilotage.ElementOuvert.Issue;
import fr.unisson.pilotage.ElementOuvert.Nature;
import fr.unisson.pilotage.donnees.ElementSql;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the entry into force, then each amendment, created from the text; what it could not, and
/// why.
@Service
@Transactional
public class ElementsDuSuivi {

    private final Conventions conventions;
    private final ElementSql elements;
    private final Clock horloge;

    ElementsDuSuivi(Conventions conventions, ElementSql elements, Clock horloge) {
        this.conventions = conventions;
        this.elements = elements;
        this.horloge = horloge;
    }

    /// In the order in which they were settled.
    @Transactional(readOnly = true)
    public List<ElementOuvert> lister(ConventionId convention) {
        conventions.charger(convention);
        return elements.lister(convention);
    }

    /// Those of one nature, to be completed.
    Journal de(ConventionId convention, Nature nature) {
        return new Journal(
                convention,
                nature,
                elements.lister(convention).stream().filter(e -> e.nature() == nature).toList());
    }

    /// What was settled before, and what is settled now: a thing is created once, and what could
    /// not be created is tried again.
    final class Journal {

        private final ConventionId convention;
        private final Nature nature;
        private final List<ElementOuvert> avant;

        private Journal(ConventionId convention, Nature nature, List<ElementOuvert> avant) {
            this.convention = convention;
            this.nature = nature;
            this.avant = avant;
        }

        boolean fait(String cle) {
            return avant.stream().anyMatch(e -> e.cle().equals(cle) && e.fait());
        }

        boolean vide() {
            return avant.isEmpty();
        }

        void cree(String cle, String mots, String lien) {
            noter(cle, Issue.CREE, mots, lien);
        }

        void rejoint(String cle, String mots, String lien) {
            noter(cle, Issue.REJOINT, mots, lien);
        }

        void retire(String cle, String mots) {
            noter(cle, Issue.RETIRE, mots, "");
        }

        /// Said once for the same reason.
        void impossible(String cle, String mots, String lien) {
            boolean dit =
                    avant.stream()
                            .anyMatch(
                                    e -> e.cle().equals(cle) && !e.fait() && e.mots().equals(mots));
            if (!dit) noter(cle, Issue.IMPOSSIBLE, mots, lien);
        }

        private void noter(String cle, Issue issue, String mots, String lien) {
            var le = horloge.instant();
            elements.ajouter(convention, new ElementOuvert(nature, cle, issue, mots, lien, le), le);
        }
    }
}
