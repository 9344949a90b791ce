package fr.unisson.evaluations.web;

import fr.unisson.evaluations.Analyse;
import fr.unisson.evaluations.CollegeRepondant;
import java.util.Arrays;
import java.util.List;

/// The note-pad of a domain: what each college wrote in it, then what the group keeps of it.
public record BlocNotesLu(String domaine, List<Cote> cotes, String groupe) {

    public BlocNotesLu {
        cotes = List.copyOf(cotes);
    }

    /// @param mots without names, in the order of the alphabet
    public record Cote(CollegeRepondant college, List<String> mots) {

        public Cote {
            mots = List.copyOf(mots);
        }
    }

    static BlocNotesLu de(Analyse a, Analyse.Domaine d) {
        return new BlocNotesLu(
                d.noeud().libelle(),
                Arrays.stream(CollegeRepondant.values())
                        .filter(c -> d.mots().containsKey(c))
                        .map(c -> new Cote(c, d.mots().getOrDefault(c, List.of())))
                        .toList(),
                a.blocNotes(d.noeud()));
    }

    /// Those where something was written.
    static List<BlocNotesLu> ecrits(Analyse a) {
        return a.domaines().stream()
                .map(d -> de(a, d))
                .filter(b -> !b.cotes().isEmpty() || !b.groupe().isEmpty())
                .toList();
    }
}
