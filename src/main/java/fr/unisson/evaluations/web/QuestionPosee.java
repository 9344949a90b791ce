package fr.unisson.evaluations.web;

import fr.unisson.evaluations.Note;
import fr.unisson.grilles.Echelle;
import fr.unisson.grilles.Grille;
import fr.unisson.grilles.Noeud;
import fr.unisson.grilles.Valeur;
import fr.unisson.socle.Nombres;
import fr.unisson.socle.web.Saisies;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/// One item of a grid, to answer.
///
/// @param reponses to choose from; empty when a number is asked
/// @param choisie its code, or the number as typed
@NamedInterface("saisie")
public record QuestionPosee(
        long id,
        String code,
        String libelle,
        String aide,
        List<Reponse> reponses,
        String unite,
        String choisie,
        String commentaire) {

    public QuestionPosee {
        reponses = List.copyOf(reponses);
    }

    /// @param saisies what was just sent and refused, which stays typed
    public static QuestionPosee de(
            Grille grille,
            Noeud f,
            @Nullable Note mienne,
            Map<String, String> saisies,
            boolean facile) {
        var saisie = saisies.get(SaisieDeNote.champ(f));
        var dit = saisies.get(SaisieDeNote.champDuCommentaire(f));
        boolean simple = facile && !f.facile().isEmpty();
        return new QuestionPosee(
                f.id(),
                f.code(),
                simple ? f.facile() : f.libelle(),
                aide(grille, simple ? "" : f.aide()),
                grille.echelle() instanceof Echelle.Niveaux n
                        ? n.valeurs().stream()
                                .filter(v -> grille.admet(f, v))
                                .map(Reponse::de)
                                .toList()
                        : List.of(),
                grille.echelle() instanceof Echelle.Nombre n ? n.unite() : "",
                saisie != null ? Saisies.texte(saisie) : choisie(mienne),
                dit != null ? dit : mienne == null ? "" : mienne.commentaire());
    }

    /// With the bounds when a number is asked: nothing else on the page tells them.
    private static String aide(Grille grille, String aide) {
        if (!(grille.echelle() instanceof Echelle.Nombre n)) return aide;
        var bornes = "U" + n.enMots().substring(1) + ". Laissez vide si vous ne savez pas.";
        return aide.isEmpty() ? bornes : aide + " " + bornes;
    }

    private static String choisie(@Nullable Note note) {
        if (note == null) return "";
        var valeur = note.valeur();
        var nombre = note.nombre();
        return valeur != null ? valeur : nombre == null ? "" : Nombres.exact(nombre);
    }

    /// @param chiffre shown large before the words; empty for what is out of the scale
    @NamedInterface("saisie")
    public record Reponse(String code, String chiffre, String libelle, String aide) {

        static Reponse de(Valeur v) {
            return new Reponse(v.code(), Chiffres.niveau(v), v.libelle(), v.aide());
        }
    }
}
