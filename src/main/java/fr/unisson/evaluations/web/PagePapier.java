package fr.unisson.evaluations.web;

import fr.unisson.grilles.Grille;
import fr.unisson.grilles.Noeud;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Saisies;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/// A whole grid on paper, or the typing of one sheet.
///
/// @param consigne what is told to who fills it
/// @param nom whose sheet is typed, empty for the sheet to print
/// @param minimum below which the figures of a college ask for everybody's agreement
/// @param dejaSaisie something was typed for this person before: it is not shown again
@NamedInterface("saisie")
public record PagePapier(
        Fil fil,
        String adresse,
        String retour,
        String titre,
        String objet,
        String consigne,
        String nom,
        boolean dejaSaisie,
        int minimum,
        boolean aUnFacile,
        boolean facile,
        List<Partie> parties,
        Erreurs erreurs) {

    public PagePapier {
        parties = List.copyOf(parties);
    }

    /// @param mots what was just typed in it
    @NamedInterface("saisie")
    public record BlocNotes(String champ, String mots) {}

    /// @param blocNotes null when its domain has none
    @NamedInterface("saisie")
    public record Partie(String nom, List<QuestionPosee> questions, @Nullable BlocNotes blocNotes) {

        public Partie {
            questions = List.copyOf(questions);
        }

        /// A whole grid, domain by domain.
        public static List<Partie> de(Grille grille, Map<String, String> saisies, boolean facile) {
            return Sections.de(grille).toutes().stream()
                    .map(s ->
                            new Partie(
                                    facile && !s.facile().isEmpty() ? s.facile() : s.titre(),
                                    s.feuilles().stream()
                                            .map(f ->
                                                    QuestionPosee.de(
                                                            grille, f, null, saisies, facile))
                                            .toList(),
                                    notes(s, saisies)))
                    .toList();
        }

        private static @Nullable BlocNotes notes(
                Sections.Section section, Map<String, String> saisies) {
            var domaine = section.blocNotes();
            return domaine == null
                    ? null
                    : new BlocNotes(champ(domaine), Saisies.texte(saisies.get(champ(domaine))));
        }
    }

    static String champ(Noeud domaine) {
        return PageNotation.BLOC_NOTES + "-" + domaine.id();
    }

    /// An empty sheet to print.
    public static PagePapier vierge(
            Fil fil,
            String adresse,
            String retour,
            String titre,
            String objet,
            String consigne,
            Grille grille,
            boolean facile) {
        return new PagePapier(
                fil,
                adresse,
                retour,
                titre,
                objet,
                consigne,
                "",
                false,
                0,
                grille.noeuds().stream().anyMatch(n -> !n.facile().isEmpty()),
                facile,
                Partie.de(grille, Map.of(), facile),
                Erreurs.AUCUNE);
    }
}
