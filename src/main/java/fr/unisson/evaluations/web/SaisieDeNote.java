package fr.unisson.evaluations.web;

import fr.unisson.evaluations.Note;
import fr.unisson.grilles.Echelle;
import fr.unisson.grilles.Grille;
import fr.unisson.grilles.Noeud;
import fr.unisson.socle.web.Saisies;
import java.util.Map;
import org.springframework.modulith.NamedInterface;

/// Reads an answer from a form: fields `note-12` and `commentaire-12`, by the number of the item.
@NamedInterface("saisie")
public sealed interface SaisieDeNote {

    @NamedInterface("saisie")
    record Rien() implements SaisieDeNote {}

    @NamedInterface("saisie")
    record Fausse(String message) implements SaisieDeNote {}

    @NamedInterface("saisie")
    record Lue(Note note) implements SaisieDeNote {}

    static String champ(Noeud feuille) {
        return "note-" + feuille.id();
    }

    static String champDuCommentaire(Noeud feuille) {
        return "commentaire-" + feuille.id();
    }

    static SaisieDeNote lire(Grille grille, Noeud feuille, Map<String, String> saisies) {
        var saisi = Saisies.texte(saisies.get(champ(feuille)));
        var commentaire = Saisies.texte(saisies.get(champDuCommentaire(feuille)));
        if (saisi.isEmpty()) {
            return commentaire.isEmpty()
                    ? new Rien()
                    : new Fausse("Choisissez une réponse, en plus du commentaire.");
        }
        return switch (grille.echelle()) {
            case Echelle.Niveaux n ->
                    n.parCode(saisi)
                            .filter(v -> grille.admet(feuille, v))
                            .<SaisieDeNote>map(v ->
                                    v.justifiee() && commentaire.isEmpty()
                                            ? new Fausse(
                                                    "« "
                                                            + v.libelle()
                                                            + " » demande un commentaire.")
                                            : new Lue(new Note(v.code(), null, commentaire)))
                            .orElseGet(() -> new Fausse("Choisissez une réponse de la liste."));
            case Echelle.Nombre n ->
                    Saisies.nombre(saisi)
                            .filter(n::admet)
                            .<SaisieDeNote>map(x -> new Lue(new Note(null, x, commentaire)))
                            .orElseGet(() -> new Fausse("Donnez " + n.enMots() + "."));
        };
    }
}
