package fr.unisson.evaluations;

import fr.unisson.evaluations.domaine.Bareme;
import fr.unisson.evaluations.domaine.Critere;
import fr.unisson.grilles.Grille;
import fr.unisson.grilles.Noeud;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A session with all its figures, once the exchange is open.
///
/// @param conjointes the group's marks, by item
public record Analyse(
        EvaluationVue session,
        Grille grille,
        Bareme bareme,
        List<Ligne> lignes,
        List<Domaine> domaines,
        Map<Long, NoteConjointe> conjointes) {

    public Analyse {
        lignes = List.copyOf(lignes);
        domaines = List.copyOf(domaines);
        conjointes = Map.copyOf(conjointes);
    }

    /// One item.
    public record Ligne(
            Noeud noeud,
            Noeud domaine,
            Critere critere,
            Map<CollegeRepondant, List<String>> commentaires) {

        public Ligne {
            commentaires = Map.copyOf(commentaires);
        }
    }

    /// @param indice on 100, empty when too few items have a joint mark
    /// @param notes how many of its items have a joint mark
    /// @param criteres how many concern the group
    /// @param nonConcernes how many do not, as the group said
    /// @param mots what each college wrote in its note-pad, of nobody; empty without note-pads
    public record Domaine(
            Noeud noeud,
            Optional<BigDecimal> indice,
            int notes,
            int criteres,
            int nonConcernes,
            Map<CollegeRepondant, List<String>> mots) {

        public Domaine {
            mots = Map.copyOf(mots);
        }
    }

    /// What the group wrote in the note-pad of a domain; empty when it wrote nothing.
    public String blocNotes(Noeud domaine) {
        var dit = conjointes.get(domaine.id());
        return dit == null || !grille.blocNotes() || domaine.parent() != null ? "" : dit.raison();
    }

    /// Whether a group answered with one voice, nobody on their own.
    public boolean uneVoix() {
        return lignes.stream()
                .flatMap(l -> l.critere().effectifs().values().stream())
                .allMatch(e -> e.n() + e.horsCalcul() == 0 && !e.masques());
    }

    /// What to talk of first.
    public List<Ligne> ordreDeDiscussion() {
        return lignes.stream()
                .sorted((a, b) -> Critere.ORDRE_DE_DISCUSSION.compare(a.critere(), b.critere()))
                .toList();
    }

    public Optional<Ligne> ligne(long noeud) {
        return lignes.stream().filter(l -> l.noeud().id() == noeud).findFirst();
    }
}
