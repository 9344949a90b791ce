package fr.unisson.audits.web;

import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One observation, entered or read.
///
/// @param avancement "3e sur 20"
/// @param ouverte whether the reader may enter it
/// @param retirer where it is taken back, null for a new one
public record PageObservation(
        Fil fil,
        String titre,
        String audit,
        String adresse,
        String retour,
        String avancement,
        boolean ouverte,
        @Nullable String retirer,
        String motsDuRetrait,
        int version,
        String repere,
        String remarque,
        List<Bloc> blocs,
        Erreurs erreurs) {

    /// A domain with what is asked in it.
    public record Bloc(String titre, List<Question> questions) {
        public Bloc {
            questions = List.copyOf(questions);
        }
    }

    /// @param champ name of its field; the remark goes with `remarque` and the number of the node
    /// @param dite what was answered, in words
    public record Question(
            String champ,
            String champRemarque,
            String code,
            String libelle,
            String aide,
            List<Choix> reponses,
            String valeur,
            String dite,
            String remarque) {
        public Question {
            reponses = List.copyOf(reponses);
        }
    }

    public PageObservation {
        blocs = List.copyOf(blocs);
    }
}
