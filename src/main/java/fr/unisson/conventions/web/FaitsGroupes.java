package fr.unisson.conventions.web;

import fr.unisson.conventions.domaine.Mots;
import fr.unisson.journal.Fait;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Evenement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The journal as people read it: one person's stances taken one after the other are told in one
/// line, each still to be read.
final class FaitsGroupes {

    /// Facts that come in series, by the start of their sentence.
    private enum Serie {
        PRINCIPES("Position prise sur un principe", "A pris position sur %d principes"),
        POINTS("Position prise : ", "A pris position sur %d points"),
        LIVRABLES("Position sur le livrable", "A pris position sur %d livrables");

        private final String debut;
        private final String phrase;

        Serie(String debut, String phrase) {
            this.debut = debut;
            this.phrase = phrase;
        }

        static Optional<Serie> de(Fait f) {
            return Arrays.stream(values()).filter(s -> f.fait().startsWith(s.debut)).findFirst();
        }
    }

    private FaitsGroupes() {}

    /// @param faits newest first, as the journal gives them
    static List<Evenement> de(List<Fait> faits, boolean avenant) {
        return avenant ? de(faits).stream().map(FaitsGroupes::dUnAvenant).toList() : de(faits);
    }

    private static Evenement dUnAvenant(Evenement e) {
        return new Evenement(
                e.quand(), Mots.de(true, e.titre()), e.auteur(), e.detail(), e.lien(), e.groupe());
    }

    private static List<Evenement> de(List<Fait> faits) {
        var lus = new ArrayList<Evenement>();
        for (int i = 0; i < faits.size(); ) {
            int fin = i + 1;
            while (fin < faits.size() && ensemble(faits.get(i), faits.get(fin))) fin++;
            lus.add(fin - i == 1 ? seul(faits.get(i)) : groupe(faits.subList(i, fin)));
            i = fin;
        }
        return lus;
    }

    private static boolean ensemble(Fait a, Fait b) {
        return Serie.de(a).isPresent()
                && Serie.de(a).equals(Serie.de(b))
                && Objects.equals(a.compte(), b.compte())
                && a.auteur().equals(b.auteur());
    }

    private static Evenement groupe(List<Fait> faits) {
        var dernier = faits.getFirst();
        return new Evenement(
                Dates.moment(dernier.le()),
                Serie.de(dernier).orElseThrow().phrase.formatted(faits.size()),
                dernier.auteur(),
                null,
                null,
                faits.stream().map(FaitsGroupes::seul).toList());
    }

    /// A fact that rests on a decision leads to it.
    private static Evenement seul(Fait f) {
        boolean mene = f.detail().matches("/decisions/\\d{1,18}");
        return Evenement.du(f.le(), f.fait(), f.auteur(), mene ? null : f.detail())
                .vers(mene ? f.detail() : null);
    }
}
