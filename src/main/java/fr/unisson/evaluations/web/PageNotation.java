package fr.unisson.evaluations.web;

import fr.unisson.evaluations.Note;
import fr.unisson.grilles.Echelle;
import fr.unisson.grilles.Grille;
import fr.unisson.grilles.Noeud;
import fr.unisson.grilles.Valeur;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Saisies;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One domain to answer.
///
/// @param faites how many items the reader has answered, of `total`
/// @param aUnFacile the grid is also written in easy-to-read French
/// @param precedent the domain before, or the page of the session
public record PageNotation(
        Fil fil,
        String adresse,
        String titre,
        String domaine,
        String nom,
        String aide,
        int rang,
        List<Etape> etapes,
        List<Question> questions,
        int faites,
        int total,
        boolean aUnFacile,
        boolean facile,
        String precedent,
        Erreurs erreurs) {

    public PageNotation {
        etapes = List.copyOf(etapes);
        questions = List.copyOf(questions);
    }

    /// @param manquent how many of its items wait for an answer
    public record Etape(String nom, String lien, boolean ici, int manquent) {}

    /// @param reponses to choose from; empty when a number is asked
    /// @param choisie its code, or the number as typed
    public record Question(
            long id,
            String code,
            String libelle,
            String aide,
            List<Reponse> reponses,
            String unite,
            String choisie,
            String commentaire) {

        public Question {
            reponses = List.copyOf(reponses);
        }

        /// @param saisies what was just sent and refused, which stays typed
        static Question de(
                Grille grille,
                Noeud f,
                @Nullable Note mienne,
                Map<String, String> saisies,
                boolean facile) {
            var saisie = saisies.get(SaisieDeNote.champ(f));
            var dit = saisies.get(SaisieDeNote.champDuCommentaire(f));
            boolean simple = facile && !f.facile().isEmpty();
            return new Question(
                    f.id(),
                    f.code(),
                    simple ? f.facile() : f.libelle(),
                    simple ? "" : f.aide(),
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

        private static String choisie(@Nullable Note note) {
            if (note == null) return "";
            var valeur = note.valeur();
            var nombre = note.nombre();
            return valeur != null ? valeur : nombre == null ? "" : lisible(nombre);
        }

        private static String lisible(BigDecimal nombre) {
            return nombre.stripTrailingZeros().toPlainString().replace('.', ',');
        }
    }

    /// @param chiffre shown large before the words; empty for what is out of the scale
    public record Reponse(String code, String chiffre, String libelle, String aide) {

        static Reponse de(Valeur v) {
            return new Reponse(v.code(), v.compte() ? v.code() : "", v.libelle(), v.aide());
        }
    }
}
