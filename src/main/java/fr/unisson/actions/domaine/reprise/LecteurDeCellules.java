package fr.unisson.actions.domaine.reprise;

import static fr.unisson.actions.domaine.reprise.ChampDuPlan.*;

import fr.unisson.socle.Dates;
import fr.unisson.socle.tableur.Correspondance;
import fr.unisson.socle.tableur.DateEcrite;
import fr.unisson.socle.tableur.DateEcrite.Bord;
import fr.unisson.socle.tableur.Rangee;
import fr.unisson.socle.tableur.Remarque;
import fr.unisson.socle.tableur.Remarque.Gravite;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The cells of one line by what they hold: what cannot be read is told and kept as a note.
abstract class LecteurDeCellules {

    private final Rangee rangee;
    private final Rangee entetes;
    private final Correspondance<ChampDuPlan> colonnes;
    final List<Remarque> remarques = new ArrayList<>();
    final List<String> notes = new ArrayList<>();

    LecteurDeCellules(Rangee rangee, Rangee entetes, Correspondance<ChampDuPlan> colonnes) {
        this.rangee = rangee;
        this.entetes = entetes;
        this.colonnes = colonnes;
    }

    int numero() {
        return rangee.numero();
    }

    @Nullable LocalDate date(ChampDuPlan champ, Bord bord) {
        var ecrit = cellule(champ);
        return switch (DateEcrite.lire(ecrit, bord)) {
            case DateEcrite.Vide _ -> null;
            case DateEcrite.Lue(var jour, var deduite) -> {
                if (deduite) {
                    remarquer(
                            Gravite.COMPRIS,
                            champ,
                            "« " + ecrit + " » est compris comme le " + Dates.jour(jour) + ".");
                }
                yield jour;
            }
            case DateEcrite.SansJour _ -> {
                nonLu(champ, ecrit, "« " + ecrit + " » ne donne pas de jour.");
                yield null;
            }
            case DateEcrite.Illisible _, DateEcrite.Invraisemblable _ -> {
                nonLu(champ, ecrit, "« " + ecrit + " » n’est pas une date lisible.");
                yield null;
            }
        };
    }

    @Nullable BigDecimal nombre(ChampDuPlan champ) {
        var ecrit = cellule(champ);
        if (ecrit.isEmpty()) return null;
        var lu =
                Valeurs.nombre(ecrit)
                        .filter(n -> champ != EFFORT || n.precision() - n.scale() <= 5);
        if (lu.isEmpty()) nonLu(champ, ecrit, "« " + ecrit + " » n’est pas un nombre.");
        return lu.orElse(null);
    }

    <T> Optional<T> lu(ChampDuPlan champ, Function<String, Optional<T>> lecture, String sujet) {
        var ecrit = cellule(champ);
        if (ecrit.isEmpty()) return Optional.empty();
        var valeur = lecture.apply(ecrit);
        if (valeur.isEmpty()) nonLu(champ, ecrit, sujet + " n’est pas reconnu.");
        return valeur;
    }

    /// Whether a cell designates a person: it is told, and the line is left.
    boolean indiscrete() {
        return remarques.addAll(colonnes.indiscretions(rangee, this::entete));
    }

    void nonLu(ChampDuPlan champ, String ecrit, String phrase) {
        remarquer(Gravite.NOTE, champ, phrase);
        notes.add(champ.libelle() + " dans le fichier : " + ecrit);
    }

    void noter(ChampDuPlan champ) {
        var ecrit = cellule(champ);
        if (!ecrit.isEmpty()) {
            notes.add(champ == COMMENTAIRE ? ecrit : entete(champ) + " : " + ecrit);
        }
    }

    void remarquer(Gravite gravite, ChampDuPlan champ, String phrase) {
        remarques.add(new Remarque(gravite, entete(champ), phrase));
    }

    String entete(ChampDuPlan champ) {
        return colonnes.colonne(champ)
                .map(entetes::cellule)
                .map(e -> e.replaceAll("\\s+", " "))
                .filter(e -> !e.isEmpty())
                .orElse(champ.libelle());
    }

    String cellule(ChampDuPlan champ) {
        return colonnes.cellule(rangee, champ);
    }
}
