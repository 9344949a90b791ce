package fr.unisson.conventions.web;

import fr.unisson.conventions.EvaluationPrecedente;
import fr.unisson.socle.web.Erreurs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The commitments to be taken up again.
///
/// @param ancienne title of the former convention, null for who does not read it
/// @param evaluations what the parties made of the former one
/// @param ouvert place of the one whose form was refused, null when none was
public record PageEngagementsRepris(
        TeteConvention tete,
        @Nullable String ancienne,
        @Nullable String lienAncienne,
        List<EvaluationPrecedente.Lue> evaluations,
        List<Ligne> lignes,
        boolean decide,
        @Nullable Integer ouvert,
        String contenu,
        String motif,
        Erreurs erreurs) {

    /// @param etat what became of it, empty when nothing is known
    /// @param choix what was decided, null while nothing was
    public record Ligne(
            int rang,
            String partie,
            String contenu,
            String precisions,
            String etat,
            String dit,
            @Nullable String choix,
            String nouveau,
            String motif,
            String par) {}

    public PageEngagementsRepris {
        evaluations = List.copyOf(evaluations);
        lignes = List.copyOf(lignes);
    }

    public long restants() {
        return lignes.stream().filter(l -> l.choix() == null).count();
    }
}
